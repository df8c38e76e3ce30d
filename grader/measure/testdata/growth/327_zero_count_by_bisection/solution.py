def zeroes(x):
    total = 0
    while x:
        x //= 5
        total += x
    return total


def solve(n):
    """the smallest m such that m! ends in at least n zeroes"""
    lo, hi = 0, 5 * n
    while lo < hi:
        mid = (lo + hi) // 2
        if zeroes(mid) >= n:
            hi = mid
        else:
            lo = mid + 1
    return lo
