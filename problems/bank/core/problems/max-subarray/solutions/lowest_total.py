from itertools import accumulate


def max_sum(nums: list[int]) -> int:
    """A run's sum is the total at its end minus the lowest total before it."""
    best = nums[0]
    lowest = 0
    for total in accumulate(nums):
        if total - lowest > best:
            best = total - lowest
        if total < lowest:
            lowest = total
    return best
