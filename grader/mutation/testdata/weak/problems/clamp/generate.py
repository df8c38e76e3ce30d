def generate(n, rng):
    low = rng.randint(-n, n)
    return [rng.randint(-2 * n - 1, 2 * n + 1), low, low + rng.randint(0, n)]
