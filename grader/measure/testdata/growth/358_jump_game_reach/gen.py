VARIABLES = ("n",)


def generate(n, rng):
    return ([1] * n,)
