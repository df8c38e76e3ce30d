from itertools import groupby


def solve(s):
    return [(ch, sum(1 for _ in grp)) for ch, grp in groupby(s)]
