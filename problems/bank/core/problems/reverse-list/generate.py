"""Linked lists of n nodes, given as the flat list of their values."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 200_000}


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [values]: rising for worst, many equal ones for random."""
    if kind == "worst":
        return [list(range(n))]
    return [[rng.randint(-9, 9) for _ in range(n)]]
