class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class B(L):
    def __bool__(self):
        return self.n


for make in (lambda: bool(L(0)), lambda: bool(L(3)), lambda: len(L(-1)), lambda: bool(L(-1)), lambda: bool(B(1)),
             lambda: not B(True), lambda: len(L("x")), lambda: 1 if B(0) else 2, lambda: len(L(True)),
             lambda: [x for x in [L(0), L(1)] if x][0].n, lambda: L(0) and 5, lambda: any([L(0), B(False)]),
             lambda: len(L(2 ** 63)), lambda: [*filter(None, [L(0), L(2)])][0].n, lambda: B(True) or 1 / 0):
    try:
        value = make()
        print(value if not isinstance(value, L) else type(value).__name__, end="; ")
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error, end="; ")
print()
assert L(1), "not raised"
try:
    assert L(0)
except AssertionError:
    print("assert used len")
n = L(2)
while n:
    n.n -= 1
else:
    print("done", n.n)
