from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Colour(Enum):
    """Doc."""

    RED = 1
    GREEN = RED + 1
    CRIMSON = 1

    def __init__(self, n):
        self.double = n * 2

    @property
    def lower(self):
        return self.name.lower()

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]


class Level(IntEnum):
    LOW, MID, HIGH = range(3)


class Perm(Flag):
    R = auto()
    W = auto()
    RW = R | W


class Word(StrEnum):
    HELLO = auto()


print(list(Colour), Colour.CRIMSON is Colour.RED, Colour(2), Colour.parse("green").lower)
print(Colour.GREEN.double, list(Colour.__members__))
print(Level.HIGH > Level.LOW, Level.MID + 1, sorted(Level, reverse=True), max(Level).name)
print(Perm.R | Perm.W, Perm.RW & ~Perm.R, Word.HELLO + "!")
for bad in (lambda: Colour(9), lambda: Colour["NO"], lambda: setattr(Colour, "RED", 5), lambda: Perm.R + 1):
    try:
        bad()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    unique(Colour)
except ValueError as error:
    print(str(error).split(":")[-1])
