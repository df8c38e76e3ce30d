VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=n)),)
