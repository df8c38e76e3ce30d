VARIABLES = ("n",)


def generate(n, rng):
    return list(range(0, 2 * n, 2)), 2 * n - 3
