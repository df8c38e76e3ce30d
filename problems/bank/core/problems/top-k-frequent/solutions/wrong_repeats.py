from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    counts = Counter(nums)
    nums.sort(key=lambda value: counts[value], reverse=True)
    return nums[:k]
