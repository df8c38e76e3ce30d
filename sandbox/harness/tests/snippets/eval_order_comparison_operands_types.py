class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print(f"A{self.n}.eq", end=" "); return NotImplemented
    def __lt__(self, o): print(f"A{self.n}.lt", end=" "); return NotImplemented
    def __gt__(self, o): print(f"A{self.n}.gt", end=" "); return True
    def __le__(self, o): print(f"A{self.n}.le", end=" "); return NotImplemented


class B(A):
    def __eq__(self, o): print(f"B{self.n}.eq", end=" "); return False
    def __gt__(self, o): print(f"B{self.n}.gt", end=" "); return "B"


a, b, c = A(1), B(2), A(3)
print(a == c, a == b, b == a, a != c, a < c, a < b, b < a, a == 1, 1 == a, a is a)
try:
    a <= c
except TypeError as error:
    print(error)
print(a in [c, a], [a] == [a], [a] == [c], (a, 1) < (c, 2), sorted([a, c])[0].n, max(a, c).n, min(b, a).n)
print(a == c == a, (a < c) is True, not a < c, [1, a].index(a), {"k": a} == {"k": a}, a.__eq__(c), A.__ne__(a, c))
print(1 == 1.0 == True, "a" == b"a" or "no", None == None, [] == (), (1,) == [1], {1} == frozenset([1]), 1 < 2.5, 0 in [False],
      "" in "a", range(2) == [0, 1], 2 in (2.0,), float("nan") in [1], b"" in b"a")
