import inspect


def f(a, /, b: int = 2, *args: str, c=(lambda: 3)(), **kw) -> "ret":
    """Doc of f.

    More.
    """
    frame = inspect.currentframe()
    return frame.f_lineno, inspect.getargvalues(frame).args, inspect.stack(0)[0].function, inspect.stack(0)[0].lineno


class C:
    def m(self, x): yield x
    async def a(self): ...
    async def ag(self): yield 1
    @staticmethod
    def s(y=1): ...
    @property
    def p(self): return 1


print(inspect.signature(f), inspect.getdoc(f), f(1))
print([p.kind.name for p in inspect.signature(f).parameters.values()], inspect.signature(C.s), inspect.signature(C().m),
      inspect.signature(lambda x, *y: 0), inspect.signature(C))
print([t.__name__ for t in (inspect.isgeneratorfunction, inspect.iscoroutinefunction, inspect.isasyncgenfunction,
      inspect.isfunction) for n in ("m", "a", "ag", "s") if t(getattr(C, n))])
print([n for n, v in inspect.getmembers(C) if not n.startswith("__")], inspect.getclosurevars(f).globals.keys(),
      inspect.unwrap(f) is f, [a.name for a in inspect.classify_class_attrs(C) if a.defining_class is C and not a.name.startswith("_")])
g = C().m(1)
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)["x"], list(g),
      inspect.getgeneratorstate(g))
print(inspect.getcallargs(f, 1, 2, 3, c=4, z=5), inspect.signature(f).bind(1, b=3).arguments, inspect.ismethod(C().m),
      inspect.isbuiltin(len), inspect.iscode(f.__code__))
