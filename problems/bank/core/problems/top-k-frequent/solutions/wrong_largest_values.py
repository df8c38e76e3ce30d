from collections import Counter
from heapq import nlargest


def top_k(nums: list[int], k: int) -> list[int]:
    return nlargest(k, Counter(nums))
