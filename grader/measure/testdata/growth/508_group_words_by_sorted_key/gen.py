VARIABLES = ("n", "k")


def generate(n, k, rng):
    return (["".join(map(chr, rng.choices(range(0x4E00, 0x9C20), k=k))) for _ in range(n)],)
