"""Checks that an input keeps the promises of the statement."""


def validate(n: int, pre: list[tuple[int, int]]) -> None:
    assert type(n) is int and 1 <= n <= 850, "1 to 850 courses"
    assert type(pre) is list and len(pre) <= 300_000, "at most 300000 pairs"
    assert all(type(pair) is tuple and len(pair) == 2 for pair in pre), "pairs are tuples of two"
    assert all(type(course) is int and 0 <= course < n for pair in pre for course in pair), "courses from 0 to n - 1"
