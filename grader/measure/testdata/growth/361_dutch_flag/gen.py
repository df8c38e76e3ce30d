VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(3), k=n),)
