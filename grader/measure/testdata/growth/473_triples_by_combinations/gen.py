VARIABLES = ("n",)


def generate(n, rng):
    return (sorted(rng.choices(range(10**6), k=n)),)
