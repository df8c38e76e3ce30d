VARIABLES = ("n", "k")


def generate(n, k, rng):
    return [i % k for i in range(n)], k
