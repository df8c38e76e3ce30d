VARIABLES = ("n", "q")


def generate(n, q, rng):
    return rng.choices(range(100), k=n), [(n // 4 - i % (n // 4 + 1), 3 * n // 4) for i in range(q)]
