VARIABLES = ("n",)


def generate(n, rng):
    xs = rng.choices(range(1000), k=n)
    return ([xs[i:i + 8] for i in range(0, n, 8)],)
