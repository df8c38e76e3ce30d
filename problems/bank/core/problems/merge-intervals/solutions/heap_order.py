import heapq


def merge(spans: list[list[int]]) -> list[list[int]]:
    waiting = [(start, end) for start, end in spans]
    heapq.heapify(waiting)
    merged = []
    while waiting:
        start, end = heapq.heappop(waiting)
        while waiting and waiting[0][0] <= end:
            end = max(end, heapq.heappop(waiting)[1])
        merged.append([start, end])
    return merged
