VARIABLES = ("n", "m")


def generate(n, m, rng):
    return list(range(n)), list(range(m))
