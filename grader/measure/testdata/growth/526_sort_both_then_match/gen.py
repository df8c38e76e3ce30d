VARIABLES = ("n", "m")


def generate(n, m, rng):
    return rng.choices(range(10**9), k=n), rng.choices(range(10**9), k=m)
