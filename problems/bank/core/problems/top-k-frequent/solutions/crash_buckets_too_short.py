from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    buckets = [[] for _ in nums]
    for value, count in Counter(nums).items():
        buckets[count].append(value)
    best = []
    for bucket in reversed(buckets):
        best.extend(bucket)
    return best[:k]
