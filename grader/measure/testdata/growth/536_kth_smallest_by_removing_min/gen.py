VARIABLES = ("n", "k")


def generate(n, k, rng):
    return rng.choices(range(10**9), k=n), k
