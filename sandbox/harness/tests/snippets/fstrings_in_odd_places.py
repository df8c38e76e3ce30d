n = 3
d = {f"k{i}": f"{i:0{n}d}" for i in range(n)}
print(d, d[f"k{n - 1}"], f"{d!r:.8}", f"{n}" f"{n}", f"{n}" in "123", f"a{n}".upper(), len(f"{n:>{n}}"),
      [f"{c}{i}" for i, c in enumerate("ab")], f"{f'{f'{n}'}'}" == "3")


def f(a=f"{n}!", *, b: f"{n}" = f"{n + 1}"):
    f"not a docstring {a}"
    return f"{a=} {b=}", f.__doc__, f.__annotations__


class C:
    name = f"{n}-{f.__name__}"
    def __repr__(self): return f"<{type(self).__name__} {self.name}>"
    def __getattr__(self, attr): return f"no {attr}"
    def method(self, *, sep=f"{','}"): return f"{sep}".join(f"{x}" for x in (self, self.other))


print(f(), C().method(), f"{C()}", f"{C()!s:>12}|", f"{C().x.y if False else C().x}", f"{(lambda x: f'{x * 2}')(n)}",
      f"{n if n > 2 else 'small'}", f"{ {1: 2}[1] }", f"{[1, 2][-1]}{(1,)}{ {1} }")
s = ""
for i in range(3):
    s += f"{i}{'' if i == 2 else ','}"
match f"{n}":
    case "3": s += f"{s!r}"
assert s == "0,1,2'0,1,2'", f"message {s}"
try:
    raise ValueError(f"{n:x} {s[:2]}")
except ValueError as e:
    print(s, f"{e}", f"{e!r}", f"{type(e).__name__}: {e.args[0]:*<8}")
x = 5.0
x += float(f"{n}.{n}")
print(f"{x:g}", f"{x:.0f}" + f"{x:,.2f}" * 2, eval(f"{n} + {n}"), f"{n!s}{n!r}{'é'!a}", f"{n:{n}{n and 'd'}}",
      f"{'a':{'<>'[1]}{n}}", not f"", f"{yes}" if (yes := f"{n}y") else "")
