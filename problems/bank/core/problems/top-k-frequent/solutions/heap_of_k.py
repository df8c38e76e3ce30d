from collections import Counter
from heapq import heappop, heappush


def top_k(nums: list[int], k: int) -> list[int]:
    """Keep the k best so far, the rarest of them on top of the heap."""
    best: list[tuple[int, int]] = []
    for value, count in Counter(nums).items():
        heappush(best, (count, value))
        if len(best) > k:
            heappop(best)
    return [value for _, value in best]
