VARIABLES = ("n", "k")


def generate(n, k, rng):
    return list(range(n)), k
