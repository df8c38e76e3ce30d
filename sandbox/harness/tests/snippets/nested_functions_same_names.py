def f(f):
    def g(g):
        def f(g=g):
            return g * 2

        return f() + g

    return g(f)


def g(n):
    def g(n):
        return n + 1

    return g(n) * 10


class f2:
    def f2(self):
        def f2():
            return f2.__qualname__, __class__.__qualname__

        return f2()

    class f3:
        def f2(self): return self.f2.__qualname__


print(f(5), g(3), f2().f2(), f2.f3().f2(), f.__code__.co_freevars, g.__qualname__)
h = lambda h: (lambda h: h + 1)(h) * h
print(h(3))


def x(x): x = [x for x in range(x)]; return x
print(x(3), x.__name__)
def dup(): return 1
def dup(): return dup.__code__.co_firstlineno - 36
print(dup())
for dup in [dup]: pass
dup2, dup = dup, None
print(dup2.__name__, dup)
if True:
    def cond(): return "a"
else:
    def cond(): return "b"
print(cond())
