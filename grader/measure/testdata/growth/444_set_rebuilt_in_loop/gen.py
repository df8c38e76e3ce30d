VARIABLES = ("n",)


def generate(n, rng):
    return rng.choices(range(2 * n), k=n), list(range(n))
