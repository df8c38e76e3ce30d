VARIABLES = ("n",)


def generate(n, rng):
    h = rng.choices("([{", k=n // 2)
    close = {"(": ")", "[": "]", "{": "}"}
    return ("".join(h) + "".join(close[c] for c in reversed(h)),)
