def f():
    print("first iterable now", end="; ")
    return iter([1, 2])


def g(x):
    print("inner", x, end="; ")
    return [x, x * 10]


lazy = (y for x in f() for y in g(x))
print("made")
print(next(lazy), next(lazy), next(lazy))
try:
    bad = (x for x in 5)
except TypeError as error:
    print("at creation:", error)
bad = (y for x in [1] for y in 5)
try:
    next(bad)
except TypeError as error:
    print("at first next:", error)
name = "before"
gen = (name + c for c in name)
name = "after"
print(list(gen)[:2])
try:
    (undefined_one for _ in undefined_two)
except NameError as error:
    print(error)
