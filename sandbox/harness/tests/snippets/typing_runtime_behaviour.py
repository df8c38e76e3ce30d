from collections.abc import Callable, Iterator
from typing import Annotated, Any, Final, Generic, Literal, NewType, Optional, ParamSpec, Self, TypeVar, Union
from typing import cast, get_args, get_origin, get_type_hints, overload

T = TypeVar("T")
P = ParamSpec("P")
UserId = NewType("UserId", int)
LIMIT: Final = 10


class Box(Generic[T]):
    items: list[T]
    kind: Annotated[str, "meta"] = "box"

    def __init__(self, *items: T) -> None: self.items = list(items)
    def __class_getitem__(cls, item): return super().__class_getitem__(item)
    def add(self, item: T) -> Self: self.items += [item]; return self
    def __iter__(self) -> Iterator[T]: yield from self.items
    @overload
    def get(self, i: int) -> T: ...
    @overload
    def get(self, i: slice) -> list[T]: ...
    def get(self, i): return self.items[i]


def deco(f: Callable[P, T]) -> Callable[P, T]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> T: return f(*args, **kwargs)
    return inner


@deco
def f(a: Optional[int] = None, *b: Literal["x", 1], c: Union[int, str] = 5) -> "Box[int]": return Box(a, *b, c)


print(list(f(1, "x", c=2)), f.__name__, deco.__annotations__["return"] is not None, Box[int](1).add(2).get(slice(None)),
      UserId(5) + 1, cast("str", 5), LIMIT, Box[int].__origin__ is Box)
print(get_origin(dict[str, int]), get_args(dict[str, list[int]]), get_type_hints(Box, include_extras=True)["kind"],
      get_args(Literal["a", 2]), Optional[int], int | None == Optional[int], list[int] == list[int], list[int]((1,
            2)), Any, isinstance([], list))
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
print(Box.__parameters__, Box.__orig_bases__, UserId.__name__, f.__annotations__, Box.add.__annotations__)
