VARIABLES = ("n",)


def generate(n, rng):
    return rng.choices(range(100), k=n), [(1 + rng.randrange(n // 8 + 1), n - 1 - rng.randrange(n // 8 + 1)) for _ in range(n)]
