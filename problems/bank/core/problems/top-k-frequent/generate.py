"""Inputs for top-k-frequent: all values different, or few values that come often and tie often."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 1",)

LIMIT = 10**9


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums, k] with len(nums) == n."""
    return few_values(n, rng) if kind == "random" else all_different(n, rng)


def all_different(n: int, rng: random.Random) -> list[object]:
    """No value comes twice, and half of them are asked for."""
    return [rng.sample(range(-5 * n, 5 * n), n), max(1, n // 2)]


def few_values(n: int, rng: random.Random) -> list[object]:
    """Draw from a few values, the first of them more often than the last."""
    count = rng.randint(1, max(1, n // 2))
    reach = rng.choice((count, LIMIT))
    pool = rng.sample(range(-reach, reach + 1), count)
    nums = [pool[min(rng.randrange(count), rng.randrange(count))] for _ in range(n)]
    return [nums, rng.randint(1, len(set(nums)))]
