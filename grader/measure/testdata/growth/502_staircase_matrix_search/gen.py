VARIABLES = ("R", "C")


def generate(R, C, rng):
    # the top row is above the target from its second column on, the first column below it
    return [[2 * r if c == 0 else 10 * (R + C) + r + c for c in range(C)] for r in range(R)], 2 * R + 1
