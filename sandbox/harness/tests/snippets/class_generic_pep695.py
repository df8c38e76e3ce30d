from typing import TypeVar


class Stack[T]:
    """Generic stack."""

    items: list[T]

    def __init__(self, *items: T) -> None:
        self.items = [*items]

    def map[U](self, f) -> "Stack[U]":
        return Stack(*(f(x) for x in self.items))

    def peek(self) -> T:
        return self.items[-1]


class Bounded[N: (int, float), *Ts, **P](Stack[N]):
    def total(self):
        return sum(self.items), super().peek()


def first[T: int = bool](xs: list[T], default: T | None = None) -> T:
    return xs[0] if xs else default


type Pair[A, B] = tuple[A, B]
type Tree = dict[str, Tree] | None
print(Stack(1, 2).map(str).items, Bounded(1, 2.5).total(), first([3]), first([], 1), Stack.__type_params__, Bounded.__type_params__)
print(first.__type_params__[0].__bound__, first.__type_params__[0].__default__, Stack.map.__qualname__, Stack.__doc__)
print(Pair, Pair[int, str], Pair.__value__, Pair.__type_params__, Tree.__value__, Stack[int]().items, isinstance(Stack[int](), Stack))
print(Stack.__annotations__, sorted(k for k in globals() if len(k) == 1), isinstance(Stack.__type_params__[0], TypeVar))
