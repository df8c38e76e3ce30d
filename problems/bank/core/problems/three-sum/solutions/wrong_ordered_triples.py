from itertools import permutations


def three_sum(nums: list[int]) -> list[list[int]]:
    found = {triple for triple in permutations(nums, 3) if sum(triple) == 0}
    return [list(triple) for triple in found]
