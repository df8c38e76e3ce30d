VARIABLES = ("n",)


def generate(n, rng):
    s = rng.choices("abcdefghijklmnopqrstuvwxyz", k=n)
    t = s[::-1]
    return "".join(s), "".join(t)
