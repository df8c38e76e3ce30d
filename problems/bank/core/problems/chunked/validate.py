"""Checks that an input keeps the promises of the statement."""

from collections.abc import Iterable


def validate(it: Iterable, k: int) -> None:
    assert isinstance(it, Iterable), "it can be looped over"
    assert not hasattr(it, "__len__") or len(it) <= 1_000_000, "at most a million items"
    assert type(k) is int and k <= 1_000_000, "k is an int of at most a million"
