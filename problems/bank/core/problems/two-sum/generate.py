"""Inputs for two-sum: the pair at the last two places, or anywhere among random values."""

import random
from collections import Counter

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 2",)

LIMIT = 10**9


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums, target] with exactly one pair and len(nums) == n."""
    return pair_anywhere(n, rng) if kind == "random" else pair_at_end(n, rng)


def pair_at_end(n: int, rng: random.Random) -> list[object]:
    """All items differ; no sum reaches the target but that of the last two."""
    nums = rng.sample(range(-10 * n, 10 * n), n - 2)
    nums += [40 * n + rng.randint(1, 9), 80 * n + rng.randint(1, 9)]
    return [nums, nums[-2] + nums[-1]]


def pair_anywhere(n: int, rng: random.Random) -> list[object]:
    """Draw until one pair fits; now and then its two values are equal."""
    reach = min(LIMIT // 2, 4 * n * n)
    while True:
        nums = [rng.randint(-reach, reach) for _ in range(n)]
        first, second = rng.sample(range(n), 2)
        if rng.random() < 0.2:
            nums[second] = nums[first]
        target = nums[first] + nums[second]
        if count_pairs(nums, target) == 1:
            return [nums, target]


def count_pairs(nums: list[int], target: int) -> int:
    """Count the pairs of different places that add up to target."""
    seen: Counter[int] = Counter()
    pairs = 0
    for value in nums:
        pairs += seen[target - value]
        seen[value] += 1
    return pairs
