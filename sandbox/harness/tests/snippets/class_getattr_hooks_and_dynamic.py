class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_t", target)

    def __getattr__(self, name):
        print(f"get {name}", end="; ")
        return getattr(self._t, name)

    def __setattr__(self, name, value):
        print(f"set {name}", end="; ")
        setattr(self._t, name, value)

    def __delattr__(self, name):
        print(f"del {name}", end="; ")
        delattr(self._t, name)

    def __dir__(self):
        return ["b", "a"]


class T:
    n = 1


p = Proxy(T())
p.n += 4
p.m = p.n
p.m *= 2
print(p._t.__dict__)
del p.m
try:
    p.m
except AttributeError as error:
    print(error, error.name)
print(dir(p), p.__class__.__name__, hasattr(p, "upper"), Proxy("text").upper(), Proxy([3, 1]).count(3))
D = type("D", (T,), {"f": lambda self, x: (self.n, x), "__len__": lambda self: 7})
print(D().f(2), len(D()), D.__qualname__, D.f.__qualname__, bool(D()))
