VARIABLES = ("n",)


def generate(n, rng):
    return ([(rng.randrange(n), n + rng.randrange(n)) for _ in range(n)],)
