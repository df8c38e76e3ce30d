VARIABLES = ("n",)


def generate(n, rng):
    return list(range(n)), n - 1
