from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence, Sized
from typing import Protocol, runtime_checkable


@runtime_checkable
class Closes(Protocol):
    limit: int = 3

    def close(self) -> str: ...


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self):
        return "shape"


class Square(Shape):
    area = 4
    limit = 1

    def name(self):
        return "square " + super().name()

    def close(self):
        return "closed"


class Digits(Sequence):
    def __init__(self, n): self.text = str(n)
    def __len__(self): return len(self.text)
    def __getitem__(self, i): return int(self.text[i]) if isinstance(i, int) else self.text[i]


d = Digits(31415)
print(isinstance(Square(), Closes), isinstance(5, Closes), Square().name(), sorted(Shape.__abstractmethods__))
print(list(d), 4 in d, d.index(1), d.count(1), list(reversed(d)), d[1:3], isinstance(d, Sized), isinstance({}, Mapping))
for bad in (Shape, Closes, lambda: d.index(9)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(error)
