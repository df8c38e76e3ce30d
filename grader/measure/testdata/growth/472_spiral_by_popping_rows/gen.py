VARIABLES = ("n",)


def generate(n, rng):
    return ([[r * n + c for c in range(n)] for r in range(n)],)
