VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(100), k=n),)
