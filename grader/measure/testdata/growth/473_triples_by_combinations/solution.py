from itertools import combinations


def solve(nums):
    return sum(1 for a, b, c in combinations(nums, 3) if a + b > c)
