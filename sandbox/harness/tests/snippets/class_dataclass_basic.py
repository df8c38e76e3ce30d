from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Point:
    """A point."""

    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list, repr=False)
    cached: int = field(init=False, compare=False, default=-1)

    def __post_init__(self):
        self.cached = self.x * self.y

    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5


a, b = Point(3, 4), Point(x=3, y=4)
a.tags.append("t")
print(a, a == b, a.norm(), b.tags, asdict(a), astuple(b))
print(replace(a, x=5), [f.name for f in fields(Point)], Point.__match_args__, Point.__doc__)
print(Point.__annotations__["x"], Point.__init__.__annotations__["return"], Point.__hash__)
a.x += 1
print(a, a != b, Point.__eq__ is not object.__eq__, Point.y, hasattr(Point, "x"))
for bad in (lambda: Point(), lambda: Point(1, 2, [], 3), lambda: hash(a), lambda: a < b):
    try:
        bad()
    except TypeError as error:
        print(str(error).replace("__create_fn__.<locals>.", ""))
