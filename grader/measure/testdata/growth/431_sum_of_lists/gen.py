VARIABLES = ("n",)


def generate(n, rng):
    return ([[i, i + 1] for i in range(n)],)
