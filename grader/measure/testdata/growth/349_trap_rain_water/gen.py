VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(10000), k=n),)
