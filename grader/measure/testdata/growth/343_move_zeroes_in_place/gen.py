VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(4), k=n),)
