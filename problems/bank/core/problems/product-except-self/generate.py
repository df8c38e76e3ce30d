"""Inputs for product-except-self: ones of both signs, or small values with no, one or two zeros."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 2",)

LARGE_ITEMS = 16  # so many items of up to 9 stay below 10**18, and the others are 1 or -1


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums] with len(nums) == n."""
    return [small_values(n, rng)] if kind == "random" else [[rng.choice((1, -1)) for _ in range(n)]]


def small_values(n: int, rng: random.Random) -> list[int]:
    """Put up to 16 items other than 1 and -1 anywhere, and then up to two zeros."""
    nums = [rng.choice((1, 1, -1)) for _ in range(n)]
    for place in rng.sample(range(n), min(n, LARGE_ITEMS)):
        nums[place] = rng.randint(2, 9) * rng.choice((1, -1))
    for place in rng.sample(range(n), rng.choice((0, 0, 1, 2))):
        nums[place] = 0
    return nums
