VARIABLES = ("n",)


def generate(n, rng):
    return ([rng.choices(range(2), k=n) for _ in range(n)],)
