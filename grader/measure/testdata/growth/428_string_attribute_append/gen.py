VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(rng.choices("abcdefgh", k=n)),)
