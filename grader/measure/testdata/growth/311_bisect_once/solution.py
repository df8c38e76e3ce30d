import bisect


def solve(nums, x):
    i = bisect.bisect_left(nums, x)
    return i < len(nums) and nums[i] == x
