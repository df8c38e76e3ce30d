VARIABLES = ("n",)


def generate(n, rng):
    h = "".join(rng.choices("ab", k=n // 2))
    return (h + "x" * (n % 2) + h[::-1],)
