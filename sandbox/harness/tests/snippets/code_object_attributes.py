def f(a, b=1, /, c=2, *args, d, e=5, **kwargs):
    """Doc."""
    g = [x + a for x in args]
    h: int = 1
    del h
    for i in range(3):
        with open(c) as j:
            pass
    try:
        import math
    except ImportError as k:
        pass
    return lambda y: (a, y, g)


c = f.__code__
print(c.co_varnames[:c.co_argcount], c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars)
print(c.co_name, c.co_qualname, c.co_firstlineno, c.co_nlocals, bool(c.co_flags & 4), bool(c.co_flags & 8), f.__defaults__,
      f.__kwdefaults__)
inner = [k for k in c.co_consts if hasattr(k, "co_name")]
print([(k.co_name, k.co_qualname, k.co_varnames, k.co_freevars, k.co_firstlineno) for k in inner])


class C:
    def m(self): yield
    async def a(self): yield 1
    async def b(self): pass


flags = {"generator": 0x20, "coroutine": 0x80, "asyncgen": 0x200, "nested": 0x10, "optimized": 0x1}
print([[n for n, bit in flags.items() if x.__code__.co_flags & bit] for x in (f, C.m, C.a, C.b)], C.m.__code__.co_qualname)
f.__defaults__ = (7, 8)
f.__kwdefaults__ = None
print(f.__defaults__, f.__module__ == __name__, f.__type_params__, f.__closure__, f.__dict__, type(f)(c, {}, "renamed").__name__)
