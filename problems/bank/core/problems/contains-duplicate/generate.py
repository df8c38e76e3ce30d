"""Inputs for contains-duplicate: no repeat at all, one at the two ends, or anything at random."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "ends", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 1",)


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [nums] with n numbers."""
    reach = 10 * n
    nums = rng.sample(range(-reach, reach), n)
    if kind == "ends":
        nums[-1] = nums[0]
    elif kind == "random" and rng.random() < 0.5:
        for _ in range(rng.randint(1, 3)):
            nums[rng.randrange(n)] = rng.choice(nums)
    return [nums]
