VARIABLES = ("n",)


def generate(n, rng):
    return ([[rng.randrange(1, 100) for _ in range(n)] for _ in range(n)],)
