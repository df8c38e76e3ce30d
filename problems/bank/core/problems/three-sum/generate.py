"""Inputs for three-sum: no triple at all, as many as there can be, or few values that repeat."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "many", "random")
MAX = {"n": 3_000}


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums] with len(nums) == n."""
    if kind == "worst":
        return [odd_numbers(n, rng)]
    return [around_zero(n, rng)] if kind == "many" else [few_values(n, rng)]


def odd_numbers(n: int, rng: random.Random) -> list[int]:
    """Different odd numbers of both signs: three of them never add up to zero."""
    positive = rng.sample(range(1, 20 * n, 2), n - n // 2)
    negative = rng.sample(range(-1, -20 * n, -2), n // 2)
    return shuffled(positive + negative, rng)


def around_zero(n: int, rng: random.Random) -> list[int]:
    """Neighbouring numbers around zero: about n * n / 8 triples."""
    return shuffled(list(range(-(n // 2), n - n // 2)), rng)


def few_values(n: int, rng: random.Random) -> list[int]:
    """Draw from a small range, so that values and triples repeat."""
    reach = rng.randint(1, 3 + n // 2)
    return [rng.randint(-reach, reach) for _ in range(n)]


def shuffled(nums: list[int], rng: random.Random) -> list[int]:
    rng.shuffle(nums)
    return nums
