VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(rng.choices("01", k=n)),)
