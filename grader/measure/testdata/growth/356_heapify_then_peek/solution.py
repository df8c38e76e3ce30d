import heapq


def solve(nums):
    heap = nums[:]
    heapq.heapify(heap)
    return [heapq.heappop(heap) for _ in range(min(3, len(heap)))]
