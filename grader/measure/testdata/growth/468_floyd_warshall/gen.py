VARIABLES = ("n",)


def generate(n, rng):
    return ([[0 if r == c else rng.randrange(1, 1000) for c in range(n)] for r in range(n)],)
