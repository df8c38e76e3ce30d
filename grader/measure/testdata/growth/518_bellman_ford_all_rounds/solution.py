def solve(n, edges):
    inf = float("inf")
    dist = [inf] * n
    dist[0] = 0
    for _ in range(n - 1):
        for a, b, w in edges:
            if dist[a] + w < dist[b]:
                dist[b] = dist[a] + w
    return [d if d < inf else -1 for d in dist]
