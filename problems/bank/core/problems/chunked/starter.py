from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(it: Iterable[T], k: int) -> Iterator[list[T]]:
    """Hand out the items of it in lists of k; the last list may be shorter."""
    ...
