VARIABLES = ("n", "m")


def generate(n, m, rng):
    return "a" * n, "b" * m
