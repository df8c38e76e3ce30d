from collections import namedtuple
from typing import NamedTuple, NotRequired, TypedDict


class Pair(NamedTuple):
    """Pair doc."""

    left: int
    right: str = "r"

    def swap(self):
        return self.right, self.left

    @property
    def total(self):
        return self.left + len(self.right)


class Movie(TypedDict, total=False):
    """Movie doc."""

    title: str
    year: NotRequired[int]


p = Pair(1)
left, right = p
print(p, p.swap(), p.total, p._replace(left=5), p._asdict(), Pair._fields, Pair._field_defaults, Pair.__annotations__, left, right)
m = Movie(title="x")
m["year"] = 1
m["year"] += 1
print(m, type(m).__name__, sorted(Movie.__annotations__), Movie.__total__, Movie.__doc__, sorted(Movie.__optional_keys__))
T = namedtuple("T", "a b c", defaults=(3,))
print(T(1, 2), T(*"xyz") > T("x", "y", "a"), T._make(range(3)), p == (1, "r"), p + (2,), p[::-1], hash(p) == hash((1, "r")))
for bad in (lambda: Pair(), lambda: setattr(p, "left", 2), lambda: T(1)):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(error)
