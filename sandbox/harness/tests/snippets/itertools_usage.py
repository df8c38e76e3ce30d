import itertools as it

print(list(it.chain([1], "ab", (2,))), list(it.chain.from_iterable([[1], [2, 3]])), list(it.accumulate([1, 2, 3, 4])),
      list(it.accumulate("abc")), list(it.accumulate([3, 1, 2], max, initial=0)))
print(["".join(p) for p in it.permutations("abc", 2)], list(it.combinations(range(4), 2)), list(it.product([0, 1], repeat=2)),
      list(it.combinations_with_replacement("ab", 2)))
print([(k, list(g)) for k, g in it.groupby("aabbca")], [(k, len([*g])) for k, g in it.groupby(sorted([1, 4, 2, 5, 3]),
      key=lambda v: v % 2)], list(it.groupby("ab"))[0][0])
print(list(it.islice(it.count(1, 2), 4)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(7, 3)),
      list(it.takewhile(lambda v: v < 3, [1, 2, 5, 1])), list(it.dropwhile(lambda v: v < 3, [1, 5, 1])))
print(list(it.zip_longest("ab", [1], fillvalue="?")), list(it.starmap(pow, [(2, 3), (3, 2)])),
      list(it.compress("abcd", [1, 0, 1, 0])), list(it.filterfalse(lambda v: v % 2,
            range(5))), list(it.pairwise("abc")), list(it.batched("abcde", 2)))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), it.islice([1], 5).__class__.__name__, sum(it.repeat(2, 4)),
      list(map(lambda x, y: x * y, it.count(), [5, 6])))
groups = it.groupby([1, 1, 2])
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2), *it.islice("abcdef", 1, 6, 2), dict(zip("ab", it.count())))
log = []
lazy = it.accumulate((log.append(v) or v for v in [1, 2, 3]), lambda x, y: log.append((x, y)) or x + y)
print(next(lazy), log, next(lazy), log, list(lazy), log[-1])
