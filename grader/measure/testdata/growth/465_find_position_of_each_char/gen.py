VARIABLES = ("n",)


def generate(n, rng):
    return ("".join(chr(0x4E00 + i) for i in range(n)),)
