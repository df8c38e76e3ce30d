VARIABLES = ("n",)


def generate(n, rng):
    pos = list(range(n))
    rng.shuffle(pos)
    return n + 1, pos, rng.choices(range(1, 100), k=n)
