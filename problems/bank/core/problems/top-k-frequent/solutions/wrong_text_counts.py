from collections import Counter


def top_k(nums: list[int], k: int) -> list[int]:
    lines = [f"{count} {value}" for value, count in Counter(nums).items()]
    lines.sort(reverse=True)
    return [int(line.split()[1]) for line in lines[:k]]
