from itertools import combinations


def solve(weights, limit):
    best = 0
    for r in range(len(weights) + 1):
        for group in combinations(weights, r):
            total = sum(group)
            if best < total <= limit:
                best = total
    return best
