import itertools


def solve(nums):
    return sum(itertools.count())
