VARIABLES = ("R", "C")


def generate(R, C, rng):
    return ([[0 if r % C == c or c % R == r else 1 for c in range(C)] for r in range(R)],)
