VARIABLES = ("n",)


def generate(n, rng):
    return rng.randrange(2, 10**6), n
