VARIABLES = ("n",)


def generate(n, rng):
    return list(range(n)), [0] * n
