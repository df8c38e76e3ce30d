def key(x):
    print(f"k{x}", end=" ")
    return -x


print(max([3, 1, 2], key=key), min(3, 1, 2, key=key), max((), default="d"), min(iter([]), default=None, key=key), max([1], default=0))
print(max("b", "a", "c"), min("hello"), max([[1, 2], [1, 3]]), max({"a": 1, "b": 2}), max(1, 1.0), max(1.0, 1), min(True, 1),
      max("ab", "b", key=len))
print(sum([0.1] * 3), sum([0.1, 0.2, 0.3]), sum([1, 2.5, True]), sum((), 5), sum([[1], [2]], []), sum({1: 2, 3: 4}),
      sum([1 << 70, -1]), sum(range(101)))
print(sorted([3, 1, 2], key=key), sorted("bca", reverse=True), sorted({3: 0, 1: 0}),
      sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda t: t[0]))
print(abs(-5), abs(3 + 4j), round(2.5), round(3.5), round(-0.5), round(1234.567, -2), round(1234, -2), divmod(-7, 2),
      pow(3, -1, 7), pow(2, 100, 7))
nan = float("nan")
print(max([nan, 1]), max([1, nan]), sorted([2, nan, 1]), nan in [nan], nan == nan, [nan] == [nan], min(nan, 0) is nan, sum([nan]) == nan)
for bad in (lambda: max(), lambda: max(5), lambda: max([], key=key), lambda: sum("ab"), lambda: sum(["a"], ""), lambda: sum([b"a"], b""),
            lambda: max([1, "a"]), lambda: max(1, 2, default=3), lambda: min([1j, 2j]), lambda: sorted([1], lambda x: x)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
