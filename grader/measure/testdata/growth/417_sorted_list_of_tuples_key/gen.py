VARIABLES = ("n",)


def generate(n, rng):
    hs = list(range(n))
    rng.shuffle(hs)
    return hs, ["p%d" % i for i in range(n)]
