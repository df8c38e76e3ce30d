"""Binary trees of n nodes, in level order with None for a child that is not there."""

import random
from collections import deque

VARIABLES = ("n",)
KINDS = ("worst", "chain", "random")
MAX = {"n": 100_000}


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [values]; worst is complete (its last level has half the nodes), chain goes right."""
    if kind == "worst":
        return [list(range(n))]
    if kind == "chain":
        return [[value for number in range(n) for value in (None, number)][1:]]
    return [_random_tree(n, rng)]


def _random_tree(n: int, rng: random.Random) -> list:
    """Hang each node at a free place drawn at random, then read the tree level by level."""
    children: list[list[int | None]] = [[None, None] for _ in range(n)]
    free = [(0, 0), (0, 1)]
    for node in range(1, n):
        place = rng.randrange(len(free))
        free[place], free[-1] = free[-1], free[place]
        parent, side = free.pop()
        children[parent][side] = node
        free += [(node, 0), (node, 1)]
    values: list[int | None] = []
    waiting: deque[int | None] = deque([0] if n else [])
    while waiting:
        node = waiting.popleft()
        if node is None:
            values.append(None)
        else:
            values.append(rng.randint(-9, 9))
            waiting += children[node]
    while values and values[-1] is None:
        values.pop()
    return values
