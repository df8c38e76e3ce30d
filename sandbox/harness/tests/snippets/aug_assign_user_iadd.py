class A:
    def __init__(self, name):
        self.name = name

    def __iadd__(self, other):
        print(f"iadd {self.name} {other!r}", end="; ")
        return "other object"

    def __isub__(self, other):
        print("isub", end="; ")

    def __imul__(self, other):
        print("imul NotImplemented", end="; ")
        return NotImplemented

    def __mul__(self, other):
        print("mul", end="; ")
        return NotImplemented

    def __rmul__(self, other):
        print("rmul", end="; ")
        return ("rmul", other)


a = keep = A("a")
a += 1
print(a, keep.name)
a = A("b")
a -= 1
print(a)
z = 3
z *= A("z")
print(z[0], z[1])
for other in (2, A("y"), "s"):
    x = A("x")
    try:
        x *= other
    except TypeError as error:
        print(error)
