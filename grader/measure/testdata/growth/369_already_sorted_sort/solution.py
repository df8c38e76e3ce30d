def solve(times):
    ordered = sorted(times)
    gaps = [b - a for a, b in zip(ordered, ordered[1:])]
    return max(gaps, default=0)
