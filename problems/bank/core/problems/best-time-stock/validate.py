"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(prices: list[int]) -> None:
    assert type(prices) is list, "prices is a list"
    assert len(prices) <= 100_000, "at most 100000 days"
    assert all(type(price) is int for price in prices), "prices are ints"
    assert all(0 <= price <= LIMIT for price in prices), "prices within the limits"
