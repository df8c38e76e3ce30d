from math import isqrt


def solve(c):
    lo, hi = 0, isqrt(c)
    while lo <= hi:
        s = lo * lo + hi * hi
        if s == c:
            return True
        if s < c:
            lo += 1
        else:
            hi -= 1
    return False
