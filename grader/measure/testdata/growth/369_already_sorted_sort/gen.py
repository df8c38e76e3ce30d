VARIABLES = ("n",)


def generate(n, rng):
    return (list(range(0, 3 * n, 3)),)
