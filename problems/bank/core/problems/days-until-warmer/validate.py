"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(t: list[int]) -> None:
    assert type(t) is list, "t is a list"
    assert len(t) <= 100_000, "at most 100000 days"
    assert all(type(value) is int for value in t), "temperatures are ints"
    assert all(-LIMIT <= value <= LIMIT for value in t), "temperatures within the limits"
