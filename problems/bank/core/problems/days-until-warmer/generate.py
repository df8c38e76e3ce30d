"""Inputs for days-until-warmer: strictly falling, falling and rising again, or random temperatures."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "saw", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 1",)


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [t] with n temperatures."""
    if kind == "worst":
        return [falling(n, rng)]
    if kind == "saw":
        down = falling(n - n // 2, rng)
        return [down + sorted(rng.sample(range(down[-1], down[0] + 2 * n), n // 2))]
    return [[rng.randint(-2, n // 4 + 2) for _ in range(n)]]


def falling(n: int, rng: random.Random) -> list[int]:
    """Each day is colder than the one before."""
    return sorted(rng.sample(range(-4 * n, 4 * n), n), reverse=True)
