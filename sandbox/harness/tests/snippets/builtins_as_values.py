import functools
import operator

f = len
table = {"len": len, "sum": sum, "max": max, "sorted": sorted, "str": str}
print(f([1, 2]), [table[k]([3, 1, 2]) for k in table], (len, sum)[0]("abc"), [g("12") for g in (int, list, len, set)][:3])
print(list(map(len, ["a", "bb"])), sorted("bCa", key=str.lower), max(["aa", "b"], key=len), list(map(str.upper, "ab")),
      [*map(max, [1, 5], [3, 2])])
print(functools.partial(sum, start=10)([1, 2]), functools.reduce(operator.add, [[1], [2]], []), functools.partial(int, base=2)("101"))
print(f is len, len.__name__, len.__self__.__name__, type(len).__name__, repr(len), sorted.__doc__[:20], "".join.__name__,
      [].append.__self__)
append = (items := []).append
for x in range(3):
    append(x)
print(items, getattr("a,b", "split")(","), (lambda fn, *a: fn(*a))(divmod, 7, 2), [(lambda c=c: c([1, 2]))() for c in (tuple, len, max)])
by_type = {int: "int", str: "str", list: "list"}
print(by_type[type(5)], isinstance(len, type(print)), callable(len), list(filter(str.isdigit, "a1b2")), hash(len) == hash(f))


def apply(fn=sorted, *, key=len, join=" ".join):
    return join(fn(["ccc", "a", "bb"], key=key))


print(apply(), apply(key=None), apply(reversed.__class__ and sorted, key=lambda s: -len(s)), apply.__defaults__ == (sorted,))
