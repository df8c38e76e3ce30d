VARIABLES = ("n",)


def generate(n, rng):
    return ([(rng.randrange(10**9), rng.randrange(10**9)) for _ in range(n)],)
