VARIABLES = ("n",)


def generate(n, rng):
    letters = "abcdefghijklmnopqrstuvwxyz"
    return (["".join(rng.choices(letters, k=6)) for _ in range(n)],)
