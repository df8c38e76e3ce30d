def make():
    fs = []
    for i in range(3):
        x = i * 10
        fs.append((lambda: (i, x), lambda i=i: i))
        while x > 15:
            x -= 1
            fs.append((lambda y=x: y, lambda: x))
    return [tuple(f() for f in pair) for pair in fs], fs[0][0].__code__.co_freevars


print(make())
adders = {n: (lambda n: lambda x: x + n)(n) for n in range(3)}
print([adders[n](10) for n in adders], [f() for f in [(lambda: [(lambda: j + k)() for j in range(2)]) for k in range(2)]])


def accumulate():
    total = 0
    def add(n):
        nonlocal total
        total += n
        def undo():
            nonlocal total
            total -= n
            return total
        return undo
    undos = [add(i) for i in (1, 2, 3)]
    before = total
    return before, [u() for u in undos], total, [c.cell_contents for c in undos[0].__closure__]


print(accumulate())
def gen(n):
    for i in range(n):
        def f(): return i, n
        yield f
fs = list(gen(2))
g = gen(5)
print([f() for f in fs], next(g)(), next(g)(), [f() for f in gen(2)], fs[0].__closure__[0].cell_contents)
x = 0
class C:
    x = 1
    fs = [lambda: x for _ in range(1)]
    gs = [lambda x=x: x] if x else []
    def m(self): return [x for _ in "a"], self.x
print(C.fs[0](), C.gs[0](), C().m())
