from itertools import accumulate
from operator import mul


def product_except_self(nums: list[int]) -> list[int]:
    before = list(accumulate(nums[:-1], mul, initial=1))
    behind = list(accumulate(reversed(nums[1:]), mul, initial=1))
    return [left * right for left, right in zip(before, reversed(behind))]
