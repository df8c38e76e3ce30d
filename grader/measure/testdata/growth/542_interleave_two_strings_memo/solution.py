from functools import cache


def solve(a, b):
    @cache
    def ways(i, j):
        if i == len(a) or j == len(b):
            return 1
        return (ways(i + 1, j) + ways(i, j + 1)) % 1_000_003

    return ways(0, 0)
