from collections import Counter
from heapq import heapify, heappop


def top_k(nums: list[int], k: int) -> list[int]:
    heap = [(count, value) for value, count in Counter(nums).items()]
    heapify(heap)
    return [heappop(heap)[1] for _ in range(k)]
