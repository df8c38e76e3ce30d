VARIABLES = ("n",)


def generate(n, rng):
    return ([rng.choices(range(1, 100), k=n) for _ in range(n)],)
