def solve(rows, k):
    best = 0
    for mask in range(1 << k):
        covered = 0
        for row in rows:
            if row & mask == row:
                covered += 1
        best = max(best, covered)
    return best
