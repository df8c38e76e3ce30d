"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(nums: list[int], target: int) -> None:
    assert type(nums) is list, "nums is a list"
    assert 2 <= len(nums) <= 100_000, "2 to 100000 items"
    assert all(type(value) is int for value in nums), "items are ints"
    assert all(-LIMIT <= value <= LIMIT for value in nums), "items within the limits"
    assert type(target) is int and -LIMIT <= target <= LIMIT, "target within the limits"
    assert count_pairs(nums, target) == 1, "exactly one pair fits"


def count_pairs(nums: list[int], target: int) -> int:
    seen: dict[int, int] = {}
    pairs = 0
    for value in nums:
        pairs += seen.get(target - value, 0)
        seen[value] = seen.get(value, 0) + 1
    return pairs
