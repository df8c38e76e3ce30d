VARIABLES = ("n",)


def generate(n, rng):
    return [rng.choices(range(10), k=n) for _ in range(n)], [rng.choices(range(10), k=n) for _ in range(n)]
