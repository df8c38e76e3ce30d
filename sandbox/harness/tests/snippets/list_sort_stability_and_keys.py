import functools

data = [("b", 2), ("a", 1), ("c", 2), ("d", 1), ("e", 3)]
print(sorted(data, key=lambda p: p[1]))
print(sorted(data, key=lambda p: p[1], reverse=True))
print(sorted(sorted(data, key=lambda p: p[0], reverse=True), key=lambda p: p[1]))
print(sorted(data, key=lambda p: (-p[1], p[0])))
calls = []
print(sorted([3, 1, 2], key=lambda v: calls.append(v) or v), calls)
compare = lambda a, b: (calls.append((a, b)), (a > b) - (a < b))[1]
calls.clear()
print(sorted([3, 1, 2], key=functools.cmp_to_key(compare)), calls)
print(sorted(["b", "A", "a", "B"], key=str.lower), sorted([1, True, 0, False]), sorted([1.0, 1, True], reverse=True),
      sorted([[2], [1, 5], []]))
print(sorted({"x": 2, "y": 1}.items(), key=lambda kv: kv[1]), sorted(range(5), key=lambda v: v % 2),
      sorted("hello", key="leho".index), sorted([], key=5))
words = "the quick brown fox jumps over the lazy dog".split()
words.sort(key=len)
print(words)
words.sort(key=lambda w: (w[-1], len(w)), reverse=True)
print(words)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
print(sorted([2, 3, 1], key=K), max([2, 3, 1], key=lambda v: -v), min(words, key=lambda w: w[1:]))
