VARIABLES = ("n",)


def generate(n, rng):
    return rng.choices(range(1, 10**6), k=n), -1
