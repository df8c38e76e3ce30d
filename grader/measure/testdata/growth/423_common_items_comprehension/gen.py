VARIABLES = ("n",)


def generate(n, rng):
    return list(range(n)), list(range(n, 2 * n))
