class Sneaky:
    @property
    def __class__(self):
        print("__class__ asked", end="; ")
        return list

    def __getattribute__(self, name):
        print(f"<{name}>", end=" ")
        return object.__getattribute__(self, name)

    def append(self, x): return f"append {x}"
    def __add__(self, other): return "add"
    def __len__(self): return 3
    def __iter__(self): return iter("xyz")
    def __contains__(self, x): return False
    def __enter__(self): return "entered"
    def __exit__(self, *a): return None
    def __getitem__(self, k): return k


s = Sneaky()
print(s.append(1), s + 1, len(s), list(s), 1 in s, s[1:2], [*s])
with s as t:
    print(t)
a, b, c = s
print(a, b, c, sorted(s), max(s), "-".join(s), isinstance(s, Sneaky), type(s).__name__)
print(isinstance(s, list))
s.append
s.value = 1
s.value += 1
for v in s:
    pass
print("end", getattr(s, "value"), s.append.__name__, bool(s), tuple(s), sum(map(ord, s)))
