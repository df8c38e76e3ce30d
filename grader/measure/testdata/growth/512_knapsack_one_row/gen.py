VARIABLES = ("n", "W")


def generate(n, W, rng):
    return rng.choices(range(1, 10), k=n), rng.choices(range(1, 100), k=n), W
