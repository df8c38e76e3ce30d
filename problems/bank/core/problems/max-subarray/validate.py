"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(nums: list[int]) -> None:
    assert type(nums) is list, "nums is a list"
    assert 1 <= len(nums) <= 100_000, "1 to 100000 items"
    assert all(type(value) is int for value in nums), "items are ints"
    assert all(-LIMIT <= value <= LIMIT for value in nums), "items within the limits"
