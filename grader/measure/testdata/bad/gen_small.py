MAX = {"n": 3}


def generate(n, rng):
    return [[1] * n]
