VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(10**6), k=n),)
