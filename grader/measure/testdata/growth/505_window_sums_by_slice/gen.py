VARIABLES = ("n", "k")


def generate(n, k, rng):
    return rng.choices(range(100), k=n), k
