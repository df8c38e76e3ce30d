from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    """Put each value into the bucket of its count, 1 to n, then empty the buckets from the last one."""
    with_count: list[list[int]] = [[] for _ in nums]
    for value, count in Counter(nums).items():
        with_count[count - 1].append(value)
    by_count = [value for bucket in reversed(with_count) for value in bucket]
    return by_count[:k]
