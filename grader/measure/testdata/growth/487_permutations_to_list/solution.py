from itertools import permutations


def solve(nums):
    return [list(p) for p in permutations(nums)]
