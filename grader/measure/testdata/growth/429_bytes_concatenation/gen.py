VARIABLES = ("n",)


def generate(n, rng):
    return (bytes(rng.choices(range(256), k=n)),)
