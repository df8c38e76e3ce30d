class P:
    __slots__ = ("x", "__y", "z")

    def __init__(self, x, y):
        self.x = x
        self.__y = y

    def y(self):
        return self.__y


class Q(P):
    __slots__ = {"w": "documented slot"}


class R(P):
    pass


p, q, r = P(1, 2), Q(3, 4), R(5, 6)
print(p.x, p.y(), hasattr(p, "__dict__"), hasattr(r, "__dict__"), Q.w.__doc__, P.__slots__, sorted(k for k in dir(p) if "y" in k))
for obj in (p, q, r):
    try:
        obj.new = 1
        print("set", vars(obj))
    except AttributeError as error:
        print(error)
try:
    p.z
except AttributeError as error:
    print(error)
p.x += 10
p.z = [p.x]
p.z += [1]
del p.x
print(p.z, hasattr(p, "x"), type(P.x).__name__)
try:
    class S:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
