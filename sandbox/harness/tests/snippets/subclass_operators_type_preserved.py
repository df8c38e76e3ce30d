class I(int):
    def __add__(self, other): return I(int(self) + int(other) + 100)
    def __repr__(self): return f"I({int(self)})"
    def __index__(self): return 1
    def __bool__(self): return False
class S(str):
    def __add__(self, other): return S(f"<{str(self)}+{other}>")
    def __getitem__(self, k): return S("item")
    def __len__(self): return 99
    def __contains__(self, x): return True
    def __mul__(self, n): return "times"
    def __mod__(self, x): return "mod"
class L(list):
    def __add__(self, other): return L([*self, "+", *other])
    def __iadd__(self, other): self.append(("iadd", other)); return self
    def __len__(self): return 7
    def __getitem__(self, k): return "got"
    def __iter__(self): return iter("it")
    def append(self, x): super().append(f"a:{x}")


i, s, l = I(5), S("txt"), L([1])
i += 1
t = s
t += "y"
k = l
k += [2]
print(i, type(i).__name__, I(1) * 2, type(I(1) * 2).__name__, sum([I(1), I(2)]), "t" if i else "f", ("ab" * 99)[i], max(I(1), I(2)))
print(str.__str__(t), s[0], len(s), "q" in s, s * 2, s % 1, type(s.upper()).__name__, "".join([s, s]), f"{s:>5}", 2 * s, s == "txt")
print(list(k), len(k), k[0], k is l, l + [3], sorted(l), k[1:], list.__len__(k), bool(l), [*l], max(l), l == [1, ("iadd", [2])])
l.append(5)
print(list.__getitem__(l, -1), list.__iter__(l).__next__(), L([3, 1]) * 2)
