VARIABLES = ("n",)


def generate(n, rng):
    xs = [2 * rng.randrange(1, 100) for _ in range(n)]
    return xs, sum(xs) // 2 // 2 * 2 + 1
