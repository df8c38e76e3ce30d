VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(50, 101), k=n),)
