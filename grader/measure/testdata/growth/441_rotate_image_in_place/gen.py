VARIABLES = ("n",)


def generate(n, rng):
    return ([[(r * n + c) % 100 for c in range(n)] for r in range(n)],)
