VARIABLES = ("n",)


def generate(n, rng):
    node = None
    for i in range(n):
        node = (i, node)
    return (node,)
