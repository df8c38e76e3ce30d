from collections.abc import Iterable, Iterator
from typing import Any


class Chunks:
    """An iterator over lists of up to k items."""

    def __init__(self, it: Iterable[Any], k: int) -> None:
        if k < 1:
            raise ValueError(f"k is {k}, but a chunk needs at least one item")
        self._items = iter(it)
        self._k = k

    def __iter__(self) -> "Chunks":
        return self

    def __next__(self) -> list[Any]:
        chunk: list[Any] = []
        for item in self._items:
            chunk.append(item)
            if len(chunk) == self._k:
                break
        if not chunk:
            raise StopIteration
        return chunk


def chunked(it: Iterable[Any], k: int) -> Iterator[list[Any]]:
    """Hand out lists of k items; the last one may be shorter."""
    return Chunks(it, k)
