import heapq


def solve(heap):
    best = heapq.heappop(heap)
    return best, len(heap)
