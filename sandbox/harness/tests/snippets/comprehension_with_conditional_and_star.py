nums = [3, -1, 4, -1, 5]
print([n if n > 0 else -n for n in nums], [(n, m) for n in nums if n > 0 for m in [n - 1] if m % 2 == 0], {*[n for n in nums]},
      [*{n: 0 for n in nums}], (*(n for n in nums if n > 3),))
print({n: [m for m in nums if m < n] for n in sorted(set(nums))}, [[y for y in x] for x in ["ab", "c"]],
      [x for x in (x for x in (x for x in nums))], [i for i, in zip(nums)], [a * b for a, b in zip(nums, nums[1:])])
print(dict((k, v) for v, k in enumerate("abc")), list(filter(None, (n > 0 and n for n in nums))), sum(1 for n in nums if n < 0),
      max((abs(n), n) for n in nums), any(n > 4 for n in nums), ["%d" % n for n in nums][::2])
print([lambda: n for n in nums][0](), [f(2) for f in [lambda x, n=n: x * n for n in nums]],
      [n for n in nums if not any(n % k == 0 for k in range(2, abs(n)))], [t for t in [n] if t for n in "z"] if (n := 1) else 0, n)
print([x := 1, x + 1, *[x for _ in "ab"]], [(i, j, k) for i in range(2) for j in range(i) for k in range(j + 1)],
      [c for w in ["hi", "yo"] for c in w if c not in "aeiou"], {c.lower(): c for c in "aAbB"}, [[]] + [[n] for n in nums[:1]])
def f(*a): return a
print(f(*(n for n in nums if n > 3), *[m for m in "x"], n), f([n for n in nums], (n for n in nums).__next__()),
      f(n for n in [1])[0].__next__(), sorted((n for n in nums),
            key=lambda n: -n), [_ for _ in range(3)], [[_ for _ in range(_)] for _ in range(3)])
