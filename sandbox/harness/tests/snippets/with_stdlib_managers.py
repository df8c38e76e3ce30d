import contextlib
import io
import decimal


class Closing:
    def close(self):
        print("closed", end="; ")


out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured", 1, 2, sep="-")
print(repr(out.getvalue()))
with contextlib.closing(Closing()) as c, contextlib.nullcontext(5) as n:
    print(type(c).__name__, n, end="; ")
print()
with io.StringIO("a\nb\n") as f:
    lines = [line.strip() for line in f]
print(lines, f.closed)
with decimal.localcontext() as context:
    context.prec = 3
    print(decimal.Decimal(1) / 3)
with contextlib.suppress(Exception) as s:
    raise ValueError
print(s)
with contextlib.ExitStack() as stack:
    stack.callback(print, "last")
    stack.push(lambda *exc: print("got", exc[1]) or True)
    raise RuntimeError("in stack")
class Deco(contextlib.ContextDecorator):
    def __enter__(self): print("in", end=" ")
    def __exit__(self, *exc): print("out", end=" ")
@Deco()
def f(): return "value"
print(f())
