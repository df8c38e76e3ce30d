VARIABLES = ("n", "m", "k")


def generate(n, m, k, rng):
    return [rng.choices(range(10), k=k) for _ in range(n)], [rng.choices(range(10), k=m) for _ in range(k)]
