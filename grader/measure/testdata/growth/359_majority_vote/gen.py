VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices([3, 3, 3, 5, 8], k=n),)
