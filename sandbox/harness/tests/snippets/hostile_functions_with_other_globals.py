import types


def f(values):
    total = 0
    for v in values:
        total += v * 2
    while total > 100:
        total -= 1
    return [x + total for x in values if x in (1, 2)], "a" + "b" * len(values), sorted(values)


def g(n): return [i for i in range(n)]


h = types.FunctionType(f.__code__, {"__builtins__": __builtins__})
print(h([1, 2, 3]), h.__name__, sorted(h.__globals__))
h2 = types.FunctionType(f.__code__, {"sorted": lambda v: "own", "len": lambda v: 1, "__builtins__": {"__import__": __import__}})
print(h2([1, 2]))
try:
    types.FunctionType(g.__code__, {"__builtins__": {}})(3)
except NameError as error:
    print(error)
f.__code__ = g.__code__
print(f(3), f.__name__, f.__code__.co_name)
print(types.FunctionType((lambda a, b=2: a + b).__code__, {}, "renamed", (5,))(1),
      types.FunctionType(g.__code__.replace(co_name="other"), globals())(2))
def outer(x):
    def inner(): return x + 1
    return inner
inner = outer(1)
print(types.FunctionType(inner.__code__, {}, closure=(types.CellType(41),))(),
      eval(g.__code__.replace(co_argcount=0)) if False else eval(compile("g(2)", "", "eval")))
print(types.MethodType(lambda self, y: (self, y), "me")(1), type(inner.__closure__[0]).__name__)
