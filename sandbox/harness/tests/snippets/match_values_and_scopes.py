import enum


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


class Box:
    limit = 10

    class inner:
        deep = "d"


def f(v):
    match v:
        case Colour.RED:
            return "red"
        case Box.limit | Box.inner.deep:
            return "box"
        case Colour() as c:
            return c.name
        case other:
            pass
    return other, sorted(locals())


class Noisy:
    def __eq__(self, other):
        print(f"eq {other!r}", end="; ")
        return other == 10


print(f(Colour.RED), f(10), f("d"), f(Colour.BLUE), f([]), f(Noisy()))


class Body:
    match [1, 2]:
        case [a, *b]:
            matched = True


print(Body.a, Body.b, Body.matched)
match (z := 5):
    case 4: pass
    case y if y == z: print(y, z)
match = [lambda case: case]
print(match[0](3), [m for match in [[1]] for m in match], match[0](4))
