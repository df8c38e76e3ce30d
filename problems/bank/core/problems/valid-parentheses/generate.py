"""Inputs for valid-parentheses: n pairs of brackets, so a text of 2n characters.

The length is always even: a solution may refuse an odd one at once, and then there is nothing to measure.
"""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 1",)

PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [s] with 2n brackets: n pairs nested in each other, or a random text that is often balanced."""
    if kind == "random":
        return [random_text(n, rng)]
    return ["(" * n + ")" * n]


def random_text(n: int, rng: random.Random) -> str:
    """Balance n pairs, then damage the text in one of three ways, or in none."""
    text = balanced(n, rng)
    damage = rng.choice(("none", "none", "swap", "change", "turn"))
    if damage == "swap":
        i, j = rng.randrange(2 * n), rng.randrange(2 * n)
        text[i], text[j] = text[j], text[i]
    elif damage == "change":
        text[rng.randrange(2 * n)] = rng.choice("()[]{}")
    elif damage == "turn":
        text.reverse()
    return "".join(text)


def balanced(n: int, rng: random.Random) -> list[str]:
    """Open and close at random; what is open at the end is closed in order."""
    text: list[str] = []
    waiting: list[str] = []
    opened = 0
    while opened < n or waiting:
        if opened < n and (not waiting or rng.random() < 0.55):
            opener, closer = rng.choice(PAIRS)
            text.append(opener)
            waiting.append(closer)
            opened += 1
        else:
            text.append(waiting.pop())
    return text
