from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    counts = Counter(nums)
    least = sorted(counts.values(), reverse=True)[k - 1]
    return [value for value in counts if counts[value] >= least]
