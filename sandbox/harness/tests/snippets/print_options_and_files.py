import io
import sys

out = io.StringIO()
print("a", 1, None, sep="-", end="!\n", file=out)
print(file=out)
print("x", end="", file=out, flush=True)
print(*[1, 2], *"ab", sep="", file=out)
print("multi", "line\n", sep="\n", file=out)
print(repr(out.getvalue()), print(end=""), print("", "", sep="|"), sep=" ~ ")


class Writer:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return "ignored"
    def flush(self): self.parts.append("<flush>")


w = Writer()
print("p", [1], file=w, flush=True)
print(file=w, sep=None, end=None)
real, sys.stdout = sys.stdout, w
print("redirected", end=";")
sys.stdout.write("direct")
sys.stdout = real
print(w.parts)


class Loud:
    def __str__(self): print("str called", end=" "); return "loud"


print(Loud(), "then", Loud())
for bad in (lambda: print("a", sep=1), lambda: print("a", file=5), lambda: print("a", unknown=1)):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(error)
print(print, print.__name__, (lambda p=print: p("through default"))(), list(map(print, "ab")), sep="\n")
p = print
p(1, 2, **{"sep": "+"})
