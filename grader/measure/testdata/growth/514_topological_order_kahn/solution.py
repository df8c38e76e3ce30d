from collections import deque


def solve(n, edges):
    out = [[] for _ in range(n)]
    indegree = [0] * n
    for a, b in edges:
        out[a].append(b)
        indegree[b] += 1
    queue = deque(v for v in range(n) if indegree[v] == 0)
    order = []
    while queue:
        v = queue.popleft()
        order.append(v)
        for w in out[v]:
            indegree[w] -= 1
            if indegree[w] == 0:
                queue.append(w)
    return order if len(order) == n else []
