"""Inputs for merge-intervals: spans that never meet, a chain in which each touches the next, or anything at random."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "chain", "random")
MAX = {"n": 100_000}

STEP = 7  # between two starts, so that there is room for spans of several lengths


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [spans] with n spans in shuffled order."""
    families = {"worst": disjoint, "chain": chain, "random": anywhere}
    spans = families[kind](n, rng)
    rng.shuffle(spans)
    return [spans]


def disjoint(n: int, rng: random.Random) -> list[list[int]]:
    """No two have a point in common."""
    return [[STEP * place, STEP * place + rng.randrange(STEP)] for place in range(n)]


def chain(n: int, rng: random.Random) -> list[list[int]]:
    """Each ends where the next one starts, so that one span is left."""
    return [[STEP * place, STEP * (place + 1)] for place in range(n)]


def anywhere(n: int, rng: random.Random) -> list[list[int]]:
    """Short spans with a longer one now and then; as dense at any n, so that the same part of them merges."""
    spans = []
    for _ in range(n):
        start = rng.randint(-2 * n, 2 * n)
        length = rng.randint(0, 30) if rng.random() < 0.1 else rng.randint(0, 3)
        spans.append([start, start + length])
    return spans
