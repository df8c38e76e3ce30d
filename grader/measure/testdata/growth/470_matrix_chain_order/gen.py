VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(1, 50), k=n + 1),)
