from itertools import groupby


def top_k(nums: list[int], k: int) -> list[int]:
    lengths = {}
    for value, run in groupby(nums):
        lengths[value] = max(lengths.get(value, 0), len(list(run)))
    return sorted(lengths, key=lengths.get, reverse=True)[:k]
