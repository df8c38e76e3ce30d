VARIABLES = ("n",)


def generate(n, rng):
    xs = list(range(0, 2 * n, 2))
    k = n // 3
    return xs[k:] + xs[:k], 2 * (n // 2) + 1
