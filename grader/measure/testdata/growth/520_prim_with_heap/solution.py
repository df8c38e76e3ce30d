import heapq


def solve(n, edges):
    adj = [[] for _ in range(n)]
    for a, b, w in edges:
        adj[a].append((w, b))
        adj[b].append((w, a))
    seen = [False] * n
    heap = [(0, 0)]
    total = 0
    while heap:
        w, v = heapq.heappop(heap)
        if seen[v]:
            continue
        seen[v] = True
        total += w
        for edge in adj[v]:
            if not seen[edge[1]]:
                heapq.heappush(heap, edge)
    return total
