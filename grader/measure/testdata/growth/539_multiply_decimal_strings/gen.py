VARIABLES = ("n", "m")


def generate(n, m, rng):
    return "".join(rng.choices("123456789", k=n)), "".join(rng.choices("123456789", k=m))
