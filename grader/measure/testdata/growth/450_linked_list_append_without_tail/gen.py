VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(1000), k=n),)
