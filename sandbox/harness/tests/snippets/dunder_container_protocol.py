class Box:
    def __init__(self, *items):
        self.items = list(items)

    def __contains__(self, x):
        print(f"contains {x}", end="; ")
        return 5 if x in self.items else []

    def __len__(self):
        print("len", end="; ")
        return len(self.items)

    def __iter__(self):
        print("iter", end="; ")
        return iter(self.items)


class OldStyle:
    def __getitem__(self, i):
        print(f"item {i}", end="; ")
        if i > 2:
            raise IndexError
        return i * 10


b, o, e = Box(1, 2), OldStyle(), Box()
print(1 in b, 3 in b, 3 not in b, not b, bool(e), list(b), b and 1, e or 2)
print(20 in o, 25 in o, list(o), [*zip(o, b)], sum(o), max(b))
x, y = b
print(x, y, set(b), "yes" if e else "no", [1 for _ in b], tuple(e), len(b) == len(e) + 2)
while b:
    b.items.pop()
if not e:
    print("empty", any(e), all(e), sorted(o, reverse=True), dict(enumerate(b)), reversed)
