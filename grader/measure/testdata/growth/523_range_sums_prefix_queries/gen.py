VARIABLES = ("n", "q")


def generate(n, q, rng):
    return rng.choices(range(1, 100), k=n), [(rng.randrange(n // 2 + 1), n - rng.randrange(n // 2 + 1)) for _ in range(q)]
