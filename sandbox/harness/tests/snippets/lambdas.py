f = lambda: None
g = lambda x, /, y=2, *args, z, w=5, **kw: (x, y, args, z, w, kw)
print(f(), f.__name__, f.__qualname__, g(1, z=3), g(1, 5, 6, 7, z=8, q=9), g.__defaults__, g.__kwdefaults__)
c = g.__code__
print(c.co_varnames, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_flags & 12, c.co_name)
print((lambda x: lambda y: x * y)(3)(4), (lambda *a, **k: (a, k))(*[1], **{"b": 2}),
      (lambda n: n and n * fact(n - 1) or 1)(4) if (fact := lambda n: 1 if n < 2 else n * fact(n - 1)) else 0)
Y = lambda h: (lambda x: x(x))(lambda x: h(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
d = {"add": lambda a, b: a + b, "cond": lambda a, b: a if a > b else b, "default": lambda a, b=lambda: 7: b()}
print(d["add"](1, 2), d["cond"](3, 2), d["default"](0), [h() for h in [lambda i=i: i ** 2 for i in range(4)]])
gen = lambda: (yield from [1, 2])
print(list(gen()), list((lambda: (yield))()), (lambda: [x for x in range(3)])(), (lambda s: s.sort() or s)([3, 1]),
      (lambda: (a := 5) + a)())


class C:
    m = lambda self, v=[]: v.append(self.n) or v
    n = 1
    k = [lambda: __class__]


print(C().m(), C().m(), C.m.__qualname__, C.k[0]() is C, (lambda x=(lambda: 1)(): x)(), max([1, 2, 3], key=lambda v: -v))
print(sorted(range(6), key=lambda v: (v % 2, -v)), (lambda: globals() is not locals())(), list(map(lambda v, /: v, "ab")))
