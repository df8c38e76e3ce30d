def solve(grid):
    n = len(grid)
    row = grid[0]
    for r in range(1, n):
        row = [grid[r][c] + min(row[max(0, c - 1):c + 2]) for c in range(n)]
    return min(row)
