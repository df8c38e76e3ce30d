import operator as op

print(op.add(1, 2), op.add("a", "b"), op.mul([1], 2), op.sub(5, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod("%s", "x"),
      op.pow(2, 10), op.neg(5), op.pos(-5), op.invert(5), op.not_([]), op.truth("x"), op.abs(-3))
print(op.lt(1, 2), op.eq([1], [1]), op.is_(None, None), op.is_not(1, None), op.contains("abc", "b"), op.concat([1], [2]),
      op.countOf("aab", "a"), op.indexOf("abc", "c"), op.length_hint([1, 2]), op.index(True), op.and_(6, 3), op.xor(6, 3), op.lshift(1, 4))
a = [1]
b = op.iadd(a, [2])
print(a, b is a, op.iadd("x", "y"), op.imul(a, 2) is a, a, op.ior({1}, {2}), op.isub(5, 3))
get, attr, call = op.itemgetter(1, 0), op.attrgetter("real", "__class__.__name__"), op.methodcaller("split", ",", maxsplit=1)
print(get("ab"), attr(5), call("a,b,c"), op.itemgetter(slice(1, 3))([1, 2, 3]),
      sorted([(1, "b"), (0, "a")], key=op.itemgetter(1)), max({"x": 1, "y": 5}.items(),
            key=op.itemgetter(1)), list(map(op.methodcaller("upper"), "ab")))
d = {}
op.setitem(d, "k", 1)
print(d, op.getitem(d, "k"), op.delitem(d, "k"), d, op.call(max, 1, 2), op.call(lambda *a, **k: (a, k), 1, z=2))


class V:
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __iadd__(self, o): return "iadd"
    def __contains__(self, x): return "truthy"
    def __matmul__(self, o): return "matmul"


print(op.add(V(), 1), op.add(1, V()), op.iadd(V(), 1), op.contains(V(), 1), op.matmul(V(), 0), op.__add__ is op.add,
      __import__("functools").reduce(op.mul, range(1, 6)))
for bad in (lambda: op.add(1, "a"), lambda: op.iadd(1, "a"), lambda: op.itemgetter(5)([1]), lambda: op.attrgetter("x.y")(1),
      lambda: op.concat(1, 2), lambda: op.index(1.5)):
    try:
        bad()
    except (TypeError, IndexError, AttributeError) as error:
        print(error)
