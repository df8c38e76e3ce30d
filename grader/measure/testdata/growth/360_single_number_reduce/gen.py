VARIABLES = ("n",)


def generate(n, rng):
    half = rng.choices(range(2**30), k=n // 2)
    return (half + half[::-1] + [7],)
