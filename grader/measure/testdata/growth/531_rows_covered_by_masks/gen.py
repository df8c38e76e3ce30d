VARIABLES = ("n", "k")


def generate(n, k, rng):
    return [rng.randrange(1 << k) for _ in range(n)], k
