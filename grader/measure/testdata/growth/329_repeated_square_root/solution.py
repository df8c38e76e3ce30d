from math import isqrt


def solve(n):
    steps = 0
    while n > 1:
        n = isqrt(n)
        steps += 1
    return steps
