from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


class Custom:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self._a, self.b = a, b

    @property
    def a(self):
        print("get a", end="; ")
        return self._a


def f(v):
    match v:
        case Point(0, 0) | Point(x=0, y=1):
            return "origin-ish"
        case Point(x, y=Point(z, _)):
            return x, z
        case Point(x=px) as p if px > 5:
            return "big", p
        case Custom(1, b=c):
            return "custom", c
        case Custom(a=[q, *_]):
            return "custom list", q
        case int(n) | str(n):
            return n
        case object(missing=_):
            return "never"
        case list() | dict():
            return type(v).__name__
    return "no match"


print([f(v) for v in (Point(0), Point(0, 1), Point(1, Point(2)), Point(9), Custom(1, 2), Custom([3], 4), 5, "s", [], {}, 1.5, Point(1, 1))])
for bad in ("Point(1, 2, 3)", "Custom(1, a=2)", "float(1, 2)", "Wrong(1)"):
    try:
        exec(f"Wrong = 5\nfor v in (Point(1, 2), Custom(1, 2), 1.0):\n match v:\n  case {bad}: pass")
    except TypeError as error:
        print(error)
