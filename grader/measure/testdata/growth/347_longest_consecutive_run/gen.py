VARIABLES = ("n",)


def generate(n, rng):
    xs = [i + i // 7 for i in range(n)]
    rng.shuffle(xs)
    return (xs,)
