VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(rng.choices("12", k=n)),)
