VARIABLES = ("n", "q")


def generate(n, q, rng):
    return rng.choices(range(1, 100), k=n), [rng.randrange(n) for _ in range(q)]
