def generate(n, rng):
    if n > 100:
        raise ValueError("too many")
    return [[1] * n]
