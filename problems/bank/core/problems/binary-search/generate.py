"""Inputs for binary-search: a rising list of n items, the target above all or anywhere."""

import random
from itertools import accumulate

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 1_000_000}
WHERE = ("n >= 1",)


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums, target]; a target above the maximum lets no method stop early."""
    nums = rising(n, rng)
    if kind == "worst":
        return [nums, nums[-1] + rng.randint(1, 9)]
    target = rng.choice(nums)
    return [nums, target + rng.choice((0, 0, 1, -1))]


def rising(n: int, rng: random.Random) -> list[int]:
    """Start below zero and add gaps of 1 to 5."""
    start = rng.randint(-3 * n, 0)
    return list(accumulate(rng.choices(range(1, 6), k=n), initial=start))[1:]
