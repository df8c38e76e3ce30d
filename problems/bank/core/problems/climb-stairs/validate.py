"""Checks that an input keeps the promises of the statement."""


def validate(n: int) -> None:
    assert type(n) is int and 0 <= n <= 800, "n within the limits"
