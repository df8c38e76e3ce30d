import heapq


def solve(intervals):
    intervals = sorted(intervals)
    rooms = []
    for start, end in intervals:
        if rooms and rooms[0] <= start:
            heapq.heapreplace(rooms, end)
        else:
            heapq.heappush(rooms, end)
    return len(rooms)
