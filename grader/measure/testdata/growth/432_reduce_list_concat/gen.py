VARIABLES = ("n",)


def generate(n, rng):
    return ([2 * i + 1 for i in range(n)],)
