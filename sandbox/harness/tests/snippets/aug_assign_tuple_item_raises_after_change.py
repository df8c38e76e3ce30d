t = ([1], "x")
try:
    t[0] += [2]
except TypeError as error:
    print(type(error).__name__, error)
print(t)


class Frozen:
    __slots__ = ("items",)

    def __init__(self):
        object.__setattr__(self, "items", [1])

    def __setattr__(self, key, value):
        raise AttributeError(f"frozen: {key}={value}")


f = Frozen()
try:
    f.items += [2]
except AttributeError as error:
    print(error)
print(f.items)
try:
    f.items *= 2
except AttributeError as error:
    print(error)
print(f.items)
s = frozenset([1])
old = s
s |= {2}
print(sorted(s), sorted(old), type(s).__name__)
