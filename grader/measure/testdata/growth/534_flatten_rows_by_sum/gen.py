VARIABLES = ("n", "m")


def generate(n, m, rng):
    return ([[r] * m for r in range(n)],)
