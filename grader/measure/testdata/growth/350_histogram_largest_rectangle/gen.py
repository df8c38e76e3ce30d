VARIABLES = ("n",)


def generate(n, rng):
    return (list(range(1, n + 1)),)
