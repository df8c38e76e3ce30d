"""Maps of R rows and C columns: all land, one snake through the whole map, or random cells."""

import random

VARIABLES = ("R", "C")
KINDS = ("worst", "snake", "random")
MAX = {"R": 400, "C": 400}

LAND, WATER = "1", "0"


def generate(R: int, C: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [grid] with R rows of C cells."""
    if kind == "worst":
        return [[[LAND] * C for _ in range(R)]]
    if kind == "snake":
        return [[snake_row(row, C) for row in range(R)]]
    share = rng.choice((0.2, 0.4, 0.6, 0.8))
    return [[[LAND if rng.random() < share else WATER for _ in range(C)] for _ in range(R)]]


def snake_row(row: int, columns: int) -> list[str]:
    """A row of land, or the one cell that leads to the next, on the right and on the left in turn."""
    if row % 2 == 0:
        return [LAND] * columns
    turn = columns - 1 if row % 4 == 1 else 0
    return [LAND if column == turn else WATER for column in range(columns)]
