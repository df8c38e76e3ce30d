VARIABLES = ("n",)


def generate(n, rng):
    return ((1 << n.bit_length()) - 1,)
