"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**6


def validate(nums: list[int]) -> None:
    assert type(nums) is list, "nums is a list"
    assert len(nums) <= 3000, "at most 3000 items"
    assert all(type(value) is int for value in nums), "items are ints"
    assert all(-LIMIT <= value <= LIMIT for value in nums), "items within the limits"
