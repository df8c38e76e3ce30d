from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    counts = Counter(abs(value) for value in nums)
    return [value for value, _ in counts.most_common(k)]
