from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    counts = Counter(value for value in nums if value)
    return [value for value, _ in counts.most_common(k)]
