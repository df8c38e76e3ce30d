VARIABLES = ("n",)


def generate(n, rng):
    return ([1] * (n - 2) + [5 * n, 1],)
