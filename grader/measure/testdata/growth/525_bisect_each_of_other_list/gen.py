VARIABLES = ("n", "m")


def generate(n, m, rng):
    return rng.choices(range(1000 * n), k=m), [1000 * i for i in range(n)]
