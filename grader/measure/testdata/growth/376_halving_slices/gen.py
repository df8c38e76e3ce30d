VARIABLES = ("n",)


def generate(n, rng):
    return ([10] * (n - 1) + [9],)
