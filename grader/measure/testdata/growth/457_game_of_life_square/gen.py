VARIABLES = ("n",)


def generate(n, rng):
    return ([[rng.randrange(2) for _ in range(n)] for _ in range(n)],)
