VARIABLES = ("n",)


def generate(n, rng):
    return n, n
