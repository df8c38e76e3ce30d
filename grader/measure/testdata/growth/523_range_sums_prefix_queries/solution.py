from itertools import accumulate


def solve(nums, queries):
    prefix = [0, *accumulate(nums)]
    return [prefix[hi] - prefix[lo] for lo, hi in queries]
