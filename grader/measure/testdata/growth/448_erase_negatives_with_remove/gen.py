VARIABLES = ("n",)


def generate(n, rng):
    return (list(range(n // 2)) + [-i for i in range(1, n - n // 2 + 1)],)
