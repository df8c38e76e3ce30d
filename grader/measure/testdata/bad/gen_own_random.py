import os


def generate(n, rng):
    return [list(os.urandom(n))]
