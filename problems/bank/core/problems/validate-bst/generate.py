"""Binary trees of n nodes on h levels, in level order with None for a child that is not there."""

import random
from collections import deque

VARIABLES = ("n", "h")
KINDS = ("worst", "random")
MAX = {"n": 50_000}
WHERE = ("h >= 1", "h <= n", "n < 2 ** h")

Children = list[list[int | None]]  # left and right child of each node; the root is node 0


def generate(n: int, h: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [values]: of worst a search tree, a long chain with a complete tree at its end."""
    if kind == "worst":
        children = broom(n, h)
        return [level_order(children, ascending(children, [1] * n))]
    children = random_shape(n, h, rng)
    values = ascending(children, [rng.randint(1, 3) for _ in range(n)])
    if n > 1 and rng.random() < 0.6:
        disturb(values, rng)
    return [level_order(children, values)]


def broom(n: int, h: int) -> Children:
    """A chain to the right and, below it, a complete tree that makes up the h levels."""
    handle = max(0, h - n.bit_length())
    while handle + (n - handle).bit_length() < h:
        handle += 1
    children: Children = [[None, node + 1] for node in range(handle)]
    for place in range(n - handle):
        below = (handle + 2 * place + 1, handle + 2 * place + 2)
        children.append([child if child < n else None for child in below])
    if handle == n:
        children[-1] = [None, None]
    return children


def random_shape(n: int, h: int, rng: random.Random) -> Children:
    """A path of h nodes, and the others at free places that are not too deep."""
    children: Children = [[None, None]]
    free: list[tuple[int, int, int]] = []  # a node, a side of it, and the level that a child would have

    def hang(parent: int, side: int, level: int) -> None:
        children[parent][side] = len(children)
        if level < h:
            free.extend((len(children), side, level + 1) for side in (0, 1))
        children.append([None, None])

    for level in range(2, h + 1):
        side = rng.randrange(2)
        if level == 2:
            free.append((0, 1 - side, 2))
        else:
            free.remove((len(children) - 1, side, level))
        hang(len(children) - 1, side, level)
    while len(children) < n:
        place = rng.randrange(len(free))
        free[place], free[-1] = free[-1], free[place]
        hang(*free.pop())
    return children


def ascending(children: Children, steps: list[int]) -> list[int]:
    """Values that grow by these steps from node to node, in order."""
    values = [0] * len(children)
    value = -len(children)
    waiting: list[int] = []
    node: int | None = 0
    steps_left = iter(steps)
    while waiting or node is not None:
        while node is not None:
            waiting.append(node)
            node = children[node][0]
        node = waiting.pop()
        value += next(steps_left)
        values[node] = value
        node = children[node][1]
    return values


def disturb(values: list[int], rng: random.Random) -> None:
    """Give two nodes each other's values, or one of them that of the other, or a value nearby."""
    first, second = rng.sample(range(len(values)), 2)
    way = rng.randrange(3)
    if way == 0:
        values[first], values[second] = values[second], values[first]
    elif way == 1:
        values[first] = values[second]
    else:
        values[first] += rng.choice((-3, -2, -1, 1, 2, 3))


def level_order(children: Children, values: list[int]) -> list[int | None]:
    """The tree level by level, without gaps at the end."""
    flat: list[int | None] = []
    waiting: deque[int | None] = deque([0])
    while waiting:
        node = waiting.popleft()
        flat.append(None if node is None else values[node])
        if node is not None:
            waiting += children[node]
    while flat[-1] is None:
        flat.pop()
    return flat
