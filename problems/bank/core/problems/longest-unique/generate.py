"""Inputs for longest-unique: all characters different, a block of them repeated, or random letters."""

import random
from string import ascii_letters

VARIABLES = ("n",)
KINDS = ("worst", "block", "random")
MAX = {"n": 100_000}

SURROGATES = range(0xD800, 0xE000)  # code points that are no characters of their own


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [s] with n characters."""
    if kind == "worst":
        return [different_characters(n, rng)]
    if kind == "block":
        block = different_characters((n + 1) // 2, rng)
        return [(block + block)[:n]]
    letters = ascii_letters[: rng.randint(1, len(ascii_letters))]
    return ["".join(rng.choices(letters, k=n))]


def different_characters(n: int, rng: random.Random) -> str:
    """Return n characters, no two alike."""
    codes = rng.sample(range(0x110000 - len(SURROGATES)), n)
    return "".join(chr(code if code < SURROGATES.start else code + len(SURROGATES)) for code in codes)
