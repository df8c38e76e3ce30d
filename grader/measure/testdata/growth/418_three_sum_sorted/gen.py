VARIABLES = ("n",)


def generate(n, rng):
    return [4 * rng.randrange(10**6) for _ in range(n)], 6 * 10**6 + 1
