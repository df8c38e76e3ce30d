from math import isqrt


def solve(nums, target):
    step = max(1, isqrt(len(nums)))
    i = 0
    while i + step < len(nums) and nums[i + step] <= target:
        i += step
    while i < len(nums) and nums[i] < target:
        i += 1
    return i if i < len(nums) and nums[i] == target else -1
