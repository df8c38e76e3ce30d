import operator


class All:
    def __getattr__(self, name):
        raise AttributeError(name)


def make(name):
    def method(self, other):
        calls.append((name, other))
        return self

    return method


calls = []
names = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
for name in names:
    setattr(All, f"__i{name}__", make(f"__i{name}__"))
a = keep = All()
a += 1; a -= 2; a *= 3; a @= 4; a /= 5; a //= 6; a %= 7
a **= 8; a <<= 9; a >>= 10; a &= 11; a ^= 12; a |= 13
print(a is keep, calls)
calls.clear()
for name in names:
    function = getattr(operator, f"i{name}", None) or getattr(operator, f"i{name}_", None)
    function(a, name) if function else operator.__dict__[f"__i{name}__"](a, name)
print([c[0] for c in calls])
