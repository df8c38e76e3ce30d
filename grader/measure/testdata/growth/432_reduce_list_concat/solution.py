from functools import reduce


def solve(nums):
    return reduce(lambda acc, x: acc + [x] if x % 2 else acc, nums, [])
