def generate(n, rng):
    return [[rng.randrange(1000) for _ in range(min(n, 50))]]
