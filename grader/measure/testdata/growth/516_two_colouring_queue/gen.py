VARIABLES = ("V", "E")


def generate(V, E, rng):
    half = max(1, V // 2)
    return 2 * half, [(2 * rng.randrange(half), 2 * rng.randrange(half) + 1) for _ in range(E)]
