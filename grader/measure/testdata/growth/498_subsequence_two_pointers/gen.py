VARIABLES = ("n", "m")


def generate(n, m, rng):
    return "a" * (m - 1) + "z", "".join(rng.choices("ab", k=n))
