def generate(n, rng):
    return [[rng.randrange(9) for _ in range(40)]]
