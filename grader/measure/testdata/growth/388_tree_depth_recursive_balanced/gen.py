VARIABLES = ("n",)


def generate(n, rng):
    return ([-1] + [(i - 1) // 2 for i in range(1, n)],)
