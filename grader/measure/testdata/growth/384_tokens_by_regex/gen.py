VARIABLES = ("n",)


def generate(n, rng):
    return (("ab1 42 " * (n // 7 + 1))[:n],)
