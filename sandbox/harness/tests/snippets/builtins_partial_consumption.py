import itertools


def src(*values):
    for v in values:
        print(f"<{v}>", end="")
        yield v


s = src(0, 1, 2, 3)
print(any(s), list(s))
s = src(1, 0, 2)
print(all(s), next(s), next(s, "end"))
a, b = src(1, 2, 3), src("x", "y")
print(list(zip(a, b)), next(a, "a consumed"))
a, b = src(1, 2, 3), src("x", "y")
print(list(zip(b, a)), next(a, "none"))
s = src(1, 2, 3, 4, 5)
print(list(itertools.islice(s, 2)), list(itertools.islice(s, 1, None, 2)), next(s, "end"))
s = src(5, 6, 7)
print(6 in s, next(s), min(src(3, 1), default=0))
s = src(1, 2, 9)
try:
    print(sum(s, []))
except TypeError as error:
    print(error, next(s))
s = src(1, "a", 3)
try:
    sum(s)
except TypeError as error:
    print(error, next(s))
m = map(lambda x: 10 // x, src(5, 0, 2))
try:
    print(list(m))
except ZeroDivisionError as error:
    print(error, next(m))
print(next(filter(None, s := src(0, 3, 4))), next(s), next(zip(src(1), src())) if False else "", *itertools.takewhile(bool, src(1, 0, 1)))
