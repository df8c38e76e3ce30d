"""P packages with E needs: a ladder of diamonds, one that needs all others, or random needs. Nothing is wrong with them."""

import random

VARIABLES = ("P", "E")
KINDS = ("worst", "wide", "random")
MAX = {"P": 5_000, "E": 300_000}
WHERE = ("P >= 2", "E >= P - 1", "2 * E <= P * (P - 1)")

Need = tuple[int, int]  # of the first, which stands before the second


def generate(P: int, E: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [wanted, index]; of worst each package needs the next two, so there are very many ways to the last."""
    if kind == "worst":
        needs = filled([(i, i + step) for step in (1, 2) for i in range(P - step)], P, E, rng)
    elif kind == "wide":
        needs = filled([(0, i) for i in range(1, P)], P, E, rng)
    else:
        needs = filled([], P, E, rng)
    names = [f"{rng.choice(('lib', 'fast', 'tiny'))}-{i:05}" for i in rng.sample(range(10 * P), P)]
    versions = [f"{rng.randrange(10)}.{rng.randrange(20)}" for _ in range(P)]
    packages: list[dict[str, str]] = [{} for _ in range(P)]
    for package, needed in needs:
        packages[package][names[needed]] = versions[needed]
    needed_ones = {needed for _, needed in needs}
    wanted = {names[i]: versions[i] for i in range(P) if i not in needed_ones}
    index = {(names[i], versions[i]): packages[i] for i in rng.sample(range(P), P)}
    return [wanted, index]


def filled(first: list[Need], P: int, E: int, rng: random.Random) -> list[Need]:
    """The first E of the needs, and further random ones up to E."""
    needs = dict.fromkeys(first[:E])
    if 3 * E > P * (P - 1) // 2:  # nearly all that there can be: drawing would meet the same ones again and again
        others = [(i, j) for i in range(P) for j in range(i + 1, P) if (i, j) not in needs]
        needs.update(dict.fromkeys(rng.sample(others, E - len(needs))))
    while len(needs) < E:
        i, j = sorted(rng.sample(range(P), 2))
        needs[i, j] = None
    return list(needs)
