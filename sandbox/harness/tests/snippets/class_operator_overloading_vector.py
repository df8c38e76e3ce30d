import math


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"Vec({self.x!r}, {self.y!r})"
    def __iter__(self): return iter((self.x, self.y))
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self, o)))
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vec(-self.x, -self.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self, k))
    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return Vec(self.x / k, self.y / k)
    def __floordiv__(self, k): return Vec(self.x // k, self.y // k)
    def __mod__(self, k): return Vec(self.x % k, self.y % k)
    def __divmod__(self, k): return self // k, self % k
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def __eq__(self, o): return isinstance(o, Vec) and tuple(self) == tuple(o)
    def __hash__(self): return hash(tuple(self))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __round__(self, n=None): return Vec(round(self.x, n), round(self.y, n))
    def __complex__(self): return complex(self.x, self.y)
    def __xor__(self, o): return self.x * o.y - self.y * o.x
    def __ixor__(self, o): self.x, self.y = self.y, self.x; return self
    def __format__(self, spec): return f"<{self.x:{spec}}, {self.y:{spec}}>"


v, w = Vec(1, 2), Vec(3, 4)
u = v
u += w
u ^= 0
print(u, v, v + w, w - v, -v, v * w, 2 * v * 3, w / 2, w // 2, w % 3, divmod(w, 3), abs(w), bool(Vec()), v == Vec(1, 2),
      {v: 1}[Vec(1, 2)], v[0], v[::-1])
print(round(w / 3, 2), complex(v), v ^ w, f"{v:.1f}", sum([v, w], Vec()), [*v], max(v, w, key=abs), v in [Vec(1, 2)],
      sorted([w, v], key=abs), 1 if v - v else 0, not v)
try:
    v + 5
except TypeError as error:
    print(error)
