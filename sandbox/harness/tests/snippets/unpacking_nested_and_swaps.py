(a, b), [c, (d, *e)], f = (1, 2), ["x", (3, 4, 5)], {"k": 1}
print(a, b, c, d, e, f)
a, b = b, a
x = [1, 2, 3]
i = 0
i, x[i] = 2, 9
print(a, b, i, x)
x[0], x[1] = x[1], x[0]
x[i], i = i, x[i]
print(x, i)
a = b = c = []
a.append(1)
print(a, b is c, c)
(a), (b, ) = 1, [2]
[] = ()
() = []
print(a, b)
a, (b, a), *[c, d] = 1, (2, 3), 4, 5
print(a, b, c, d)
h, *t = {"p": 1, "q": 2}
k, (v1, v2), *_ = [(*"z", (7, 8), 0, 0)][0]
print(h, t, k, v1, v2, _)
n = m = 5; m += 1; n, m, o = m, n, n + m
print(n, m, o)
d = {}
d["a"], d["b"], *d["rest"] = "xyzw"
for d["loop"], [d["first"], *d["others"]] in [(1, "abc")]: pass
print(d)
def swap(s, i, j): s[i], s[j] = s[j], s[i]; return s
print(swap([1, 2, 3], 0, -1), [(u, w) for u, (_, *w) in [(1, (2, 3, 4))]], {k: v for (k, v), *_ in [[("a", 1), 2]]})
for bad in ("a, b = 1, 2, 3", "a, *b, c = [1]", "(a, b), c = 1, 2", "a, b = {}", "[a] = 5", "a, b = iter([1])", "x, y = None"):
    try: exec(bad)
    except (ValueError, TypeError) as error: print(error)
