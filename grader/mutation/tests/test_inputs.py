"""What inputs.py asks of a generator; a Go test runs this in the image's Python."""

from __future__ import annotations

import unittest

from inputs import inputs

TWO = """
VARIABLES = ("n", "k")
KINDS = ("worst", "random")
WHERE = ("k >= 1", "k <= n")

def generate(n, k, rng, kind="worst"):
    return [[0] * n if kind == "worst" else [rng.randint(0, 9) for _ in range(n)], k]
"""
PICKY = """
def generate(n, rng):
    if n == 3:
        raise ValueError("not three")
    while n == 4:
        pass
    return [n]
"""


WITH_CLASS = """
from __future__ import annotations
from dataclasses import dataclass

WHERE = ("6 % n == 0",)

@dataclass
class Pair:
    low: int

def generate(n, rng):
    return [Pair(n).low]
"""


class TestInputs(unittest.TestCase):
    def test_small_first_all_kinds_and_conditions_kept(self) -> None:
        made = inputs(TWO, 100)
        self.assertEqual(len(made), 100)
        self.assertEqual(made[0], [[0], 1])
        self.assertTrue(all(1 <= k <= len(items) for items, k in made))
        self.assertTrue(any(any(items) for items, _ in made))
        self.assertEqual(made, inputs(TWO, 100))

    def test_each_once(self) -> None:
        made = inputs(TWO, 100)
        self.assertEqual(len({repr(one) for one in made}), len(made))

    def test_classes_and_conditions_that_fail(self) -> None:
        self.assertEqual(inputs(WITH_CLASS, 100), [[1], [2], [3], [6]])

    def test_passes_over_what_fails_or_hangs(self) -> None:
        made = inputs(PICKY.replace("n == 4", "n == 40"), 8)
        self.assertEqual(made, [[0], [1], [2], [4], [5], [6], [7], [8]])
        self.assertNotIn([40], inputs(PICKY.replace("n == 4", "n == 40"), 13))


if __name__ == "__main__":
    unittest.main()
