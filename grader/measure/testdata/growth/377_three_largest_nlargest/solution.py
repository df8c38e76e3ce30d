from heapq import nlargest


def solve(scores):
    a, b, c = nlargest(3, scores)
    return a * b * c
