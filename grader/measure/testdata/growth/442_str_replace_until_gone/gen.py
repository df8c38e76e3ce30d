VARIABLES = ("n",)


def generate(n, rng):
    return ("(" * (n // 2) + ")" * (n // 2),)
