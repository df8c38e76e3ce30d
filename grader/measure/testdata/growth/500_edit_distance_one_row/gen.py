VARIABLES = ("n", "m")


def generate(n, m, rng):
    return "".join(rng.choices("abcd", k=n)), "".join(rng.choices("abcd", k=m))
