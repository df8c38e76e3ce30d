x = "module"
print([x for x in range(3)], x)
print([[x * y for x in range(y)] for y in range(4)], x)
print([(x, y) for x in "ab" for y in (x, x * 2) if y != "bb"], x)
print({x: [y for y in range(x)] for x in range(3)}, {y for x in [[1, 2], [2, 3]] for y in x}, x)
print([x for x in [x for x in [x, x]]])


def f(n):
    n = [n for n in range(n)]
    fs = [lambda: n for n in range(3)]
    return n, [g() for g in fs], [h() for h in [lambda n=n: n for n in range(3)]]


print(f(2))
print([locals() for i in range(1)][0].get("i"), [sorted(k for k in locals() if len(k) == 1) for q in [0]])
try:
    print(q)
except NameError as error:
    print(error)
print([a + b for a, (b, *_) in [(1, [2, 3]), (4, [5])]], [*(c for c in "xy"), *[d for d in "z"]])
