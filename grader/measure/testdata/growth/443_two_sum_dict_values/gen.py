VARIABLES = ("n",)


def generate(n, rng):
    xs = list(range(n))
    rng.shuffle(xs)
    return xs, -1
