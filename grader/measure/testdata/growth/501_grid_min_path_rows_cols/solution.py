def solve(grid):
    rows, cols = len(grid), len(grid[0])
    cost = [[0] * cols for _ in range(rows)]
    for r in range(rows):
        for c in range(cols):
            if r == 0 and c == 0:
                before = 0
            elif r == 0:
                before = cost[r][c - 1]
            elif c == 0:
                before = cost[r - 1][c]
            else:
                before = min(cost[r - 1][c], cost[r][c - 1])
            cost[r][c] = before + grid[r][c]
    return cost[-1][-1]
