VARIABLES = ("n", "m")


def generate(n, m, rng):
    return [[2 * (r * m + c) for c in range(m)] for r in range(n)], 2 * n * m + 1
