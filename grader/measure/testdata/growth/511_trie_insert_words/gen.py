VARIABLES = ("n", "L")


def generate(n, L, rng):
    letters = "abcdefghijklmnopqrstuvwxyz"
    return (["".join(rng.choices(letters, k=L)) for _ in range(n)],)
