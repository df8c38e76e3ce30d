from itertools import pairwise


def has_duplicate(nums: list[int]) -> bool:
    return any(one == other for one, other in pairwise(sorted(nums)))
