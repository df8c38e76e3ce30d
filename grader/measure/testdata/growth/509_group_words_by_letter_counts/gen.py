VARIABLES = ("n", "k")


def generate(n, k, rng):
    letters = "abcdefghijklmnopqrstuvwxyz"
    return (["".join(rng.choices(letters, k=k)) for _ in range(n)],)
