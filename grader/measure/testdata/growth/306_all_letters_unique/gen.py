VARIABLES = ("n",)


def generate(n, rng):
    return (("abcdefghijklmnopqrstuvwxyz" * (n // 26 + 1))[:n],)
