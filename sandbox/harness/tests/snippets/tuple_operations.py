t = 1, "a", [2]
u = t + (3,)
print(t, u, t * 2, t[::-1], t[1:], len(t), "a" in t, t.index("a"), t.count(1), (), (1,), 1, t == (1, "a", [2]), t < (1, "b"),
      (1, 2) < (1, 2, 0))
t[2].append(3)
s = t
t += t
print(s, t, s is t, hash((1, 2)) == hash((1, 2)), t is t, tuple("ab"), tuple([1]) + tuple(range(2)), *t[:1], sep="|")
for bad in (lambda: hash(([],)), lambda: t.append(1), lambda: (1,) + [2], lambda: t[9], lambda: (1, "a") < ("a", 1), lambda: t(3),
      lambda: (1).x):
    try:
        bad()
    except (TypeError, AttributeError, IndexError) as error:
        print(error)
x = (1, 2, 3)
a, *b = x
x = x[1:] + x[:1]
print(a, b, x, sum(x), max(x), sorted(x), tuple(sorted(x)), any((0, 0)), (lambda *z: z)(*x), dict([x[:2]]),
      [i for i, in ((1,), (2,))], {(i, j): i * j for i in x for j in x if i < j})
def many(): return 1, 2
def one(): return 1,
(p, q), (r,) = many(), one()
print(p, q, r, many() + one(), isinstance(many(), tuple), (yes := 1, 2), yes, not (), bool((0,)))
nested = ((1, (2, 3)), (4, (5, 6)))
print([a + b * c for a, (b, c) in nested], nested[1][1][0], ((((5)))), ((5,),))
