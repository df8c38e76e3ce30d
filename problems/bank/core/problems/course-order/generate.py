"""V courses with E pairs: a chain, many that need the same one, or random pairs, now and then with a circle."""

import random

VARIABLES = ("V", "E")
KINDS = ("worst", "wide", "random")
MAX = {"V": 5_000, "E": 300_000}
WHERE = ("V >= 2",)

Pair = tuple[int, int]  # the first needs the second


def generate(V: int, E: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [n, pre]; of worst each course needs the next one, so the last has to come first."""
    if kind == "worst":
        return [V, chain(V, E, rng)]
    if kind == "wide":
        return [V, [(1 + i % (V - 1), 0) for i in range(E)]]
    pairs = random_pairs(V, E, rng)
    if E and rng.random() < 0.4:
        course, needed = rng.choice(pairs)
        pairs[rng.randrange(E)] = rng.choice(((needed, course), (course, course)))
    return [V, pairs]


def chain(V: int, E: int, rng: random.Random) -> list[Pair]:
    """As many links of the chain as there can be; further pairs lead forward along it."""
    pairs = [(course, course + 1) for course in range(min(E, V - 1))]
    while len(pairs) < E:
        first, second = rng.randrange(V), rng.randrange(V)
        if first != second:
            pairs.append((min(first, second), max(first, second)))
    return pairs


def random_pairs(V: int, E: int, rng: random.Random) -> list[Pair]:
    """Pairs that all agree with one order; some may come up twice."""
    order = rng.sample(range(V), V)
    pairs = []
    for _ in range(E):
        first, second = sorted(rng.sample(range(V), 2))
        pairs.append((order[second], order[first]))
    return pairs
