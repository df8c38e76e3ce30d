VARIABLES = ["n", "m"]


def generate(n, m, rng):
    return [[rng.randrange(9) for _ in range(n)], [1, 2]]
