import bisect


def solve(a, b):
    gaps = []
    for x in a:
        i = bisect.bisect_left(b, x)
        gaps.append(b[i] - x if i < len(b) else -1)
    return gaps
