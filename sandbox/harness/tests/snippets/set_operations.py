a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= {1}, a.isdisjoint({9}), a == {3, 2, 1}, {1} != {2}, not set())
c = a
c |= b
c &= {1, 2, 3, 4}
c -= {1}
c ^= {2, 7}
print(a, c is a, len(a), 7 in a, a.union([8], (9,)), a.intersection([3], {3, 4}), a.difference([3]), a.symmetric_difference([3, 5]))
print(a.add(1), a.discard(99), a.remove(1), a.update([1], {2}), a, a.copy() is a, frozenset(a) == a, frozenset([1]) | {2},
      type({1} | frozenset()).__name__)
print({frozenset([1]): "f"}[frozenset([1])], {(1, 2)} == {(1, 2)}, {1, 1.0, True}, len({"", None, 0, False, ()}),
      {*range(3)} - {*"ab"}, sorted({"b", "a"}))
for bad in (lambda: {[]}, lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2],
      lambda: {1}.__getitem__(0), lambda: {1}.__hash__(), lambda: set(5)):
    try:
        print(bad())
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
x = {1}
try:
    x |= [2]
except TypeError as error:
    print(error, x)
print({x for x in "mississippi"} == set("misp"), sum({1, 2, 2}), max({3, 1}), {n % 3 for n in range(9)},
      [n for n in (1, 2, 1) if n not in (seen := set()) and not seen.add(n)])
