"""Checks that an input keeps the promises of the statement."""

from itertools import pairwise

LIMIT = 10**9


def validate(nums: list[int], target: int) -> None:
    assert type(nums) is list, "nums is a list"
    assert len(nums) <= 1_000_000, "at most 1000000 items"
    assert all(type(value) is int for value in nums), "items are ints"
    assert all(left < right for left, right in pairwise(nums)), "items rise"
    assert all(-LIMIT <= value <= LIMIT for value in nums), "items within the limits"
    assert type(target) is int and -LIMIT <= target <= LIMIT, "target within the limits"
