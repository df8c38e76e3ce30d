VARIABLES = ("n", "m")


def generate(n, m, rng):
    return list(range(m, m + n)), list(range(m))
