def solve(grid):
    n = len(grid)
    best = grid[0][0]
    for top in range(n):
        sums = [0] * n
        for bottom in range(top, n):
            run = 0
            for c in range(n):
                sums[c] += grid[bottom][c]
                run = max(run, 0) + sums[c]
                if run > best:
                    best = run
    return best
