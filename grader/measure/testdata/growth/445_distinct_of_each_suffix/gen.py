VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(rng.choices("abcd", k=n)),)
