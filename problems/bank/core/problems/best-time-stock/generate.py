"""Inputs for best-time-stock: prices that only fall, or a walk up and down."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100_000}

LIMIT = 10**9


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [prices] with len(prices) == n."""
    return [up_and_down(n, rng)] if kind == "random" else [strictly_falling(n, rng)]


def strictly_falling(n: int, rng: random.Random) -> list[int]:
    """Each day is cheaper than the one before, so no trade makes a gain."""
    return sorted(rng.sample(range(1, 20 * n + 2), n), reverse=True)


def up_and_down(n: int, rng: random.Random) -> list[int]:
    """Small steps with a trend, or prices that have nothing to do with each other."""
    if rng.random() < 0.4:
        return [rng.randint(0, 3 * n) for _ in range(n)]
    trend = rng.randint(-3, 3)
    price = rng.randint(0, 20 * n)
    prices = []
    for _ in range(n):
        price = min(LIMIT, max(0, price + trend + rng.randint(-6, 6)))
        prices.append(price)
    return prices
