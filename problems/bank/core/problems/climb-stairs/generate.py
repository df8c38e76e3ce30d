"""Inputs for climb-stairs: n steps; up to 250, additions cost the same, since the numbers stay below 2**200."""

import random

VARIABLES = ("n",)
KINDS = ("worst",)
MAX = {"n": 250}
WHERE = ("n >= 1",)


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [n]."""
    return [n]
