def solve(grid, target):
    n = len(grid)
    p = [[0] * (n + 1) for _ in range(n + 1)]
    for r in range(n):
        for c in range(n):
            p[r + 1][c + 1] = grid[r][c] + p[r][c + 1] + p[r + 1][c] - p[r][c]
    hits = 0
    for r1 in range(n):
        for r2 in range(r1 + 1, n + 1):
            for c1 in range(n):
                for c2 in range(c1 + 1, n + 1):
                    if p[r2][c2] - p[r1][c2] - p[r2][c1] + p[r1][c1] == target:
                        hits += 1
    return hits
