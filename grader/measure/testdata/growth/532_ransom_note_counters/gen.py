VARIABLES = ("n", "m")


def generate(n, m, rng):
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(rng.choices(letters, k=n)), "".join(rng.choices(letters, k=m))
