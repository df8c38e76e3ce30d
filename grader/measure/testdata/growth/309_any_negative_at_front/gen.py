VARIABLES = ("n",)


def generate(n, rng):
    return ([-1] + [1] * (n - 1),)
