VARIABLES = ("n",)


def generate(n, rng):
    ws = rng.choices(range(1, 1000), k=n)
    return ws, sum(ws) // 2
