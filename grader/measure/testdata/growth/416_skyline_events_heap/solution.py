import heapq


def solve(buildings):
    events = sorted([(l, -h, r) for l, r, h in buildings] + [(r, 0, 0) for _, r, _ in buildings])
    live = [(0, float("inf"))]
    outline = [[0, 0]]
    for x, neg, r in events:
        while live[0][1] <= x:
            heapq.heappop(live)
        if neg:
            heapq.heappush(live, (neg, r))
        if outline[-1][1] != -live[0][0]:
            outline.append([x, -live[0][0]])
    return outline[1:]
