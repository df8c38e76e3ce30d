"""Inputs for fast-power: x just above 1 with exponent n, or a random x and sign."""

import math
import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 10_000_000}
WHERE = ("n >= 1",)

LARGEST_LOG = 200.0  # of the result; rounding errors stay far below 1e-9


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [x, exponent]; n is the size of the exponent."""
    if kind == "worst":
        return [1.0000001, n]
    steepest = min(4.0, LARGEST_LOG / n)
    x = math.exp(rng.uniform(-steepest, steepest))
    return [rng.choice((x, -x)), rng.choice((n, -n))]
