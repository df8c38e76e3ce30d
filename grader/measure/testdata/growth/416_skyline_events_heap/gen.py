VARIABLES = ("n",)


def generate(n, rng):
    return ([(i, i + 1 + rng.randrange(n), rng.randrange(1, 10**6)) for i in rng.sample(range(n), n)],)
