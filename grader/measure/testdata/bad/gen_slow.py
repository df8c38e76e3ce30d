def generate(n, rng):
    kept = 0
    for a in range(n):
        for b in range(n):
            kept ^= a * b
    return [list(range(n))]
