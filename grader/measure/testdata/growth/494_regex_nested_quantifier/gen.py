VARIABLES = ("n",)


def generate(n, rng):
    return ("a" * n + "!",)
