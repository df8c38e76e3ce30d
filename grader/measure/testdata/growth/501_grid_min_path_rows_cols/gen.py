VARIABLES = ("R", "C")


def generate(R, C, rng):
    return ([rng.choices(range(10), k=C) for _ in range(R)],)
