class Logged:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner):
        print(f"get{self.name}", end=" ")
        return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        print(f"set{self.name}", end=" ")
        object.__setattr__(obj, self.name, value)


class S:
    __slots__ = ("_a", "_b", "c")
    a, b = Logged(), Logged()
    def __init__(self): self.a, self.b, self.c = 1, [1], "c"


class Loose:
    def __getattr__(self, n): print("getattr", n, end=" "); return 10
    def __setattr__(self, n, v): print("setattr", n, v, end=" "); super().__setattr__(n, v)


s = S()
print()
s.a += 1
s.b += [s.a]
s.c += s.c
s.b[0] += 5
s.a, s.b[0] = s.b[0], s.a
print(s.a, s.b, s.c)
o = Loose()
o.n += 1
o.n += 1
o.n -= o.m
print(o.__dict__)
try:
    S.a += 1
except TypeError as error:
    print(error)
try:
    s.d += 1
except AttributeError as error:
    print(error)
