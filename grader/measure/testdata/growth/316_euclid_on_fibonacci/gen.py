VARIABLES = ("n",)


def generate(n, rng):
    a, b = 1, 1
    while a + b <= n:
        a, b = a + b, a
    return a, b
