VARIABLES = ("n",)


def generate(n, rng):
    return ("a" * (n - 1) + "b",)
