"""Square matrices of side n."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 1000}


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [m]: all cells different for worst, many equal ones for random."""
    if kind == "worst":
        return [[[row * n + column for column in range(n)] for row in range(n)]]
    return [[[rng.randint(-5, 5) for _ in range(n)] for _ in range(n)]]
