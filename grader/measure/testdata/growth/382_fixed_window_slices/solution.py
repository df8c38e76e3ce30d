def solve(readings):
    best = 0
    for i in range(len(readings) - 7):
        best = max(best, sum(readings[i:i + 8]))
    return best
