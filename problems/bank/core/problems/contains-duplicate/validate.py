"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(nums: list[int]) -> None:
    assert type(nums) is list, "nums is a list"
    assert len(nums) <= 100_000, "at most 100000 numbers"
    assert all(type(value) is int for value in nums), "numbers are ints"
    assert all(-LIMIT <= value <= LIMIT for value in nums), "numbers within the limits"
