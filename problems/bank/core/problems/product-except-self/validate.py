"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**18


def validate(nums: list[int]) -> None:
    assert type(nums) is list, "nums is a list"
    assert 2 <= len(nums) <= 100_000, "2 to 100000 items"
    assert all(type(value) is int for value in nums), "items are ints"
    size = 1
    for value in nums:
        size *= abs(value) or 1
        assert size <= LIMIT, "the product of the items that are not zero is within the limits"
