VARIABLES = ("n",)


def generate(n, rng):
    return (n // 4 * 4 + 3,)
