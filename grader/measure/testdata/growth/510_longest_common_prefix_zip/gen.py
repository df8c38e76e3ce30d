VARIABLES = ("n", "k")


def generate(n, k, rng):
    w = "".join(rng.choices("abcdef", k=k))
    return ([w] * n,)
