VARIABLES = ("n", "m")


def generate(n, m, rng):
    return rng.choices(range(10), k=n), rng.choices(range(10), k=m)
