from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Base:
    count: ClassVar[int] = 0
    name: str
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        Base.count += 1
        self.size = len(self.name) * scale


@dataclass
class Child(Base):
    extra: list = field(default_factory=lambda: [1, 2])
    _: KW_ONLY
    flag: bool = False

    def __post_init__(self, *args):
        super().__post_init__(*args)
        self.extra += [self.size]


c = Child("abc", 3, flag=True)
print(c, c.size, Base("x").size, Base.count, Child("d").extra)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
try:
    @dataclass
    class Worse(Base):
        a: int
except TypeError as error:
    print(error)
print(list(Child.__dataclass_fields__), Child.__match_args__)
