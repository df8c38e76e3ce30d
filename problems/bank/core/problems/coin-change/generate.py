"""Inputs for coin-change: the coins 1, 7, 11, ... with a large amount, or small random ones."""

import random

VARIABLES = ("c", "A")
KINDS = ("worst", "random")
MAX = {"c": 1_000, "A": 10_000}
WHERE = ("c >= 1", "c <= A / 4")


def generate(c: int, A: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [coins, amount] with c coins and amount A."""
    if kind == "random":
        return [rng.sample(range(1, max(A, c) + 3), c), A]
    return [[1, *range(7, 4 * c + 3, 4)], A]  # 1, 7, 11, 15, ...
