class G:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return ("class", k)
    def __setitem__(self, k, v): print("set", k, v)


a, g = [1, 2], G()
print(g[*a], g[*a, 3], g[0, *a], g[*a, *a], g[*()], G[*a], g[*"xy", 1:2], tuple[*a] == tuple[1, 2])
g[*a] = 1, *a
print((*a,), [*a, *a], {*a, 3}, {**{"x": 1}, **{"y": 2, "x": 3}}, *a, sep=" ")


def ret(): return *a, 9
def gen(): yield *a, 8


print(ret(), list(gen()), *gen())
first, *mid, last = *a, *"xyz"
print(first, mid, last)
for x, *y in [(1, 2, 3), "ab", [5]]:
    print(x, y, end="; ")
*p, = range(3)
[*q], (r, *s) = "ab", "cde"
print(p, q, r, s, [*range(3), *[i for i in "ab"], *{}], *[], *{"k": 1})
def f(*args: *tuple[int, ...]): return f.__annotations__
print(f(), print(*[1, 2], *(3,), sep=","), max(*a, *[7]), [x for x in (*a, *a)], (lambda *z, **k: (z, k))(*a, *"b", **{}, **{"c": 1}))
for v in *a, 5:
    print(v, end=" ")
print(*map(lambda t: (*t, 0), zip(a, a)), *(w for w in (*a,)))
