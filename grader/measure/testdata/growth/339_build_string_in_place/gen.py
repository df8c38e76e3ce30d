VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(rng.choices("bcdfghjklm", k=n)),)
