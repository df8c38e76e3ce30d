"""Inputs for valid-anagram: two texts of n characters together, a of them distinct."""

import random
from itertools import islice

VARIABLES = ("n", "a")
KINDS = ("worst", "random")
MAX = {"n": 300_000, "a": 150_000}
WHERE = ("n >= 2", "a >= 1", "2 * a <= n")

FIRST = 0x4E00  # where a block of more than 20000 characters begins
SURROGATES = range(0xD800, 0xE000)  # no characters


def generate(n: int, a: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [s, t] with n characters in all, rounded down to even; a random t differs from s now and then."""
    alphabet = characters(a, FIRST if kind == "worst" or a > 20 else ord("a"))
    text = alphabet + rng.choices(alphabet, k=n // 2 - a)
    rng.shuffle(text)
    if kind == "worst":
        return ["".join(text), "".join(reversed(text))]
    other = rng.sample(text, len(text))
    if rng.random() < 0.5:
        other[rng.randrange(len(other))] = rng.choice([*alphabet, "x"])
    return ["".join(text), "".join(other)]


def characters(a: int, first: int) -> list[str]:
    """The a characters from the first one on."""
    codes = (code for code in range(first, first + a + len(SURROGATES)) if code not in SURROGATES)
    return [chr(code) for code in islice(codes, a)]
