from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    """Put each value into the bucket of its count, then empty the buckets from the last one."""
    with_count: list[list[int]] = [[] for _ in range(len(nums) + 1)]
    for value, count in Counter(nums).items():
        with_count[count].append(value)
    by_count = [value for bucket in reversed(with_count) for value in bucket]
    return by_count[:k]
