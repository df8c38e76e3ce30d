VARIABLES = ("n", "k", "t")


def generate(n, k, t, rng):
    return n, k, t
