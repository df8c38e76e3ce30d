def solve(grid):
    flat = sum(grid, [])
    flat.sort()
    return flat[len(flat) // 2]
