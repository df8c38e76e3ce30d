VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(-50, 51), k=n),)
