VARIABLES = ("n",)


def generate(n, rng):
    return (rng.choices(range(10**9), k=n + 2),)
