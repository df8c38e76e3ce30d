"""Inputs for chunked: n items and the length k of a chunk."""

import random

VARIABLES = ("n", "k")
KINDS = ("worst", "random")
MAX = {"n": 1_000_000, "k": 100_000}
WHERE = ("k >= 1", "k <= n")


def generate(n: int, k: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [items, k]; the items differ for worst, many are equal or falsy for random."""
    if kind == "random":
        return [[rng.choice((None, 0, 1, "", "a", False)) for _ in range(n)], k]
    return [list(range(n)), k]
