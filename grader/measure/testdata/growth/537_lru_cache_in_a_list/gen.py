VARIABLES = ("n", "k")


def generate(n, k, rng):
    return [i % (k + 1) for i in range(n)], k
