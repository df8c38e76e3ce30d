VARIABLES = ("n",)


def generate(n, rng):
    return rng.choices(range(1, n + 1), k=n - 1) + [n], 2 * n
