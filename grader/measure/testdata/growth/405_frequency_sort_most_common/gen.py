VARIABLES = ("n",)


def generate(n, rng):
    half = list(range(n))
    return (rng.choices(half, k=n),)
