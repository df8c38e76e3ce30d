import functools


class Cell:
    def __init__(self): self.alive, self.log = False, []
    def set_state(self, state, *, by="x"): self.alive = state; self.log.append(by); return self
    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False, by="dead")

    @functools.singledispatchmethod
    def show(self, arg): return f"any {arg}"

    @show.register
    def _(self, arg: int): return f"int {arg}"

    @show.register(list)
    @show.register(tuple)
    def show_many(self, arg): return [self.show(a) for a in arg]

    @functools.singledispatchmethod
    @classmethod
    def make(cls, x): return cls.__name__, x


c = Cell()
print(c.set_alive().alive, c.set_dead().alive, c.set_alive(by="z").log, c.show("s"), c.show(5), c.show([1, "a", (2,)]),
      Cell.make(3), c.show_many([1]))
p = functools.partial(sorted, key=lambda v: -v)
q = functools.partial(p, reverse=True)
print(p([1, 3, 2]), q([1, 3, 2]), p.func is sorted, list(q.keywords), functools.partial(print, "x", end="")(),
      functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), functools.reduce(max, [], "init"))
try:
    functools.reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(len, str, list)("ab" * 6), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a,
      b: b - a)(0) if False else sorted([2, 1, 3], key=functools.cmp_to_key(lambda a, b: b - a)))
