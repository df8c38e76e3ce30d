from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


@dataclass(slots=True, kw_only=True)
class Options:
    depth: int = 1
    name: str

    def double(self):
        self.depth *= 2
        return self


v = [Version(1, 2), Version(1), Version(0, 9, "beta")]
print(sorted(v), max(v), min(v, key=lambda x: x.label), Version(1, 0, "x") == Version(1), {Version(1): 1}[Version(1, 0, "z")])
try:
    v[0].major += 1
except FrozenInstanceError as error:
    print(type(error).__name__, error)
o = Options(name="n").double().double()
print(o, Options.__slots__, hasattr(o, "__dict__"))
try:
    o.missing = 1
except AttributeError as error:
    print(error)
try:
    Options("n")
except TypeError as error:
    print(error)
