"""Inputs for max-subarray: large items of both signs, small ones, or negative ones only."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random", "negative")
MAX = {"n": 100_000}
WHERE = ("n >= 1",)

LIMIT = 10**9


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums] with n items."""
    if kind == "negative":
        return [[rng.randint(-LIMIT, -1) for _ in range(n)]]
    reach = LIMIT if kind == "worst" else 9
    return [[rng.randint(-reach, reach) for _ in range(n)]]
