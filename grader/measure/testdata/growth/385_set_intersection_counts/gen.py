VARIABLES = ("n",)


def generate(n, rng):
    xs = list(range(n))
    rng.shuffle(xs)
    return xs, [x + n // 2 for x in xs]
