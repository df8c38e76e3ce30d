VARIABLES = ("n",)


def generate(n, rng):
    return ("ab" * (n // 2) + "b" * (n % 2),)
