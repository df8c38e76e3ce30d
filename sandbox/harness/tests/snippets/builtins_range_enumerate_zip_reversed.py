r = range(10, 0, -3)
print(r, list(r), len(r), r[1], r[-1], r[1:], r[::-1], 4 in r, 5 in r, 4.0 in r, "a" in r, r.index(7), r.count(1),
      r == range(10, -1, -3), hash(r) == hash(range(10, 1, -3)))
print(list(range(3, 3)), range(5)[5:], bool(range(0)), range(2 ** 70, 2 ** 70 + 2)[1] - 2 ** 70, max(range(5)),
      sum(range(10 ** 6)), range(True, 3), *range(2))
print(list(enumerate("ab", start=5)), list(enumerate([])), dict(enumerate("xy")), [(i, a, b) for i, (a, b) in enumerate(zip("pq", [1, 2]))])
print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "a", strict=False)), [*zip(*[(1, 2), (3, 4)])], dict(zip("ab", range(9))))
print(list(reversed([1, 2, 3])), list(reversed(range(3))), "".join(reversed("abc")), list(reversed({"a": 1, "b": 2})), *reversed((1, 2)))
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), next(it, "none"), list(map(None or (lambda *a: a), [1, 2], "ab")))
e = enumerate(iter("xyz"))
next(e)
print(next(e), list(e), type(e).__name__, len(range(-5, 5, 2)), range(0, 10, 2).start, [i for i in range(10) if i % 3 == 0][::-1])
for i in range(3):
    i += 10
    print(i, end=" ")
for i in range(5):
    for i in range(i):
        pass
print(i)
