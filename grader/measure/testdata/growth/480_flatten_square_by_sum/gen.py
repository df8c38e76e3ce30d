VARIABLES = ("n",)


def generate(n, rng):
    return ([rng.choices(range(200), k=n) for _ in range(n)],)
