class M:
    def __init__(self, v): self.v = v
    def __enter__(self): return self.v
    def __exit__(self, *a): log.append((self.v if isinstance(self.v, int) else "m", a[0] is not None))


log, d, x = [], {}, [0, 0]
with M(1) as d["k"], M(2) as x[0], M([3, 4]) as (a, b), M("xyz") as [c, *e], M(5) as log_attr:
    print(d, x, a, b, c, e, log_attr)
with (M(1)): pass
with (M(1), M(2)) if False else M(3) as f: print(f)
with (M(6)) as g, (M(7)) as h: print(g, h)
with M(8) as i, M(i + 1) as j, M(lambda: i) as k:
    i = 100
    print(i, j, k())
class C:
    with M(9) as attr: inside = attr + 1
    print(sorted(n for n in vars() if not n.startswith("__")))
def gen():
    with M(10) as y:
        yield y
        yield y + 1
for v in gen():
    break
print(list(gen()), v, log, C.attr, C.inside)
log.clear()
def f(n):
    with M(1):
        with M(2):
            return log.append(("returning", n)) or len(log)
print(f(5), log, [M(3).__enter__() for _ in "a"])
with M(it := 11) as it2: assert it == it2
try:
    with M(12) as (p, q): print("never")
except TypeError as error: print(error, log[-1])
