from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(it: Iterable[T], k: int) -> Iterator[list[T]]:
    """Check k now; the generator inside does the rest on demand."""
    if k < 1:
        raise ValueError("k must be at least 1")
    return _chunks(iter(it), k)


def _chunks(items: Iterator[T], k: int) -> Iterator[list[T]]:
    while chunk := list(islice(items, k)):
        yield chunk
