from collections import defaultdict, deque


def bfs(graph, start):
    seen, order, queue = {start}, [], deque([(start, 0)])
    while queue:
        node, depth = queue.popleft()
        order.append((node, depth))
        for nxt in graph[node]:
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, depth + 1))
    return order


def dfs(graph, node, seen=None, out=None):
    seen = set() if seen is None else seen
    out = [] if out is None else out
    seen.add(node)
    out.append(node)
    [dfs(graph, n, seen, out) for n in graph[node] if n not in seen]
    return out


def topological(edges):
    graph, degree = defaultdict(list), defaultdict(int)
    for a, b in edges:
        graph[a].append(b)
        degree[b] += 1
    ready = sorted(n for n in {x for e in edges for x in e} if not degree[n])
    for n in ready:
        for m in graph[n]:
            degree[m] -= 1
            degree[m] or ready.append(m)
    return ready


g = {"a": "bc", "b": "d", "c": "de", "d": "a", "e": ""}
print(bfs(g, "a"), dfs(g, "a"), topological([(5, 2), (5, 0), (4, 0), (4, 1), (2, 3), (3, 1)]))
grid = ["110", "010", "101"]
print(sum(1 for comp in [set()] for r in range(3) for c in range(3) if grid[r][c] == "1" and (r, c) not in comp and not comp.add((r, c))))
