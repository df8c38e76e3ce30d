from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any


def chunked(it: Iterable[Any], k: int) -> Iterator[list[Any]]:
    """iter(function, sentinel) calls the function until it returns an empty list."""
    if k < 1:
        raise ValueError("k < 1")
    items = iter(it)
    return iter(lambda: list(islice(items, k)), [])
