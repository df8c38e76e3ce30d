import itertools

big = range(10 ** 15)
print(10 ** 14 in big, len(big), big[5:10], big[::-1][0], big[-1], big.index(12345), 10 ** 16 in big, big[10 ** 14], bool(big),
      big == range(10 ** 15), -1 in big, hash(big) == hash(range(10 ** 15)))
print(next(iter(big)), next(reversed(big)), list(zip(big, "ab")), next(enumerate(big)), next(map(str, big)),
      next(x for x in big if x > 3), any(x > 5 for x in big), all(x < 5 for x in big))
print([0] * 0, "x" * -10 ** 9, () * 5, [] * 10 ** 9, "" * 10 ** 12, b"" * 10 ** 12, [1, 2][5:10 ** 18], "abc"[-10 ** 18:10 ** 18],
      [1] * True, [1, 2, 3][::10 ** 18])
print(next(itertools.count(10 ** 20)), list(itertools.islice(itertools.repeat(0, 10 ** 12), 2)),
      list(itertools.islice(itertools.cycle([1]), 3)), itertools.repeat(0,
            10 ** 12).__length_hint__(), next(itertools.product("ab", repeat=20))[:2])
print(min(big[:3]), max(big[5:8]), sum(big[:100]), sorted(big[3:0:-1]), set(big[:3]), tuple(big[10:12]), [*big[:2]],
      big[:10].count(3), range(0, 10 ** 18, 10 ** 17)[3], next(iter(dict.fromkeys(big[:5]))))


class Wide:
    def __len__(self): return 10 ** 12
    def __getitem__(self, i): return i.indices(20) if isinstance(i, slice) else i
    def __contains__(self, x): return x == 7
    def __iter__(self): return iter(big)


w = Wide()
print(len(w), w[-1], w[:5], 7 in w, next(iter(w)), list(zip(w, "a")), bool(w), w[10 ** 11], 8 in w, [x for x, _ in zip(w, range(2))])
try:
    len(range(10 ** 30))
except OverflowError as error:
    print(error)
