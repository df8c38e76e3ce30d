from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    value_of = {}
    for value, count in Counter(nums).items():
        value_of[count] = value
    return [value_of[count] for count in sorted(value_of, reverse=True)[:k]]
