def solve(piles, hours):
    lo, hi = 1, max(piles)
    while lo < hi:
        speed = (lo + hi) // 2
        if sum((p + speed - 1) // speed for p in piles) <= hours:
            hi = speed
        else:
            lo = speed + 1
    return lo
