"""Sites of V pages and E links: a star, a binary tree, a chain, or anything at random."""

import random

VARIABLES = ("V", "E")
KINDS = ("worst", "tree", "chain", "random")
MAX = {"V": 5_000, "E": 20_000}
WHERE = ("V >= 1", "E >= V - 1")

LIMIT = 16


def generate(V: int, E: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [start, site, limit]; links lead to all V pages. Worst is a star; at random some fail or are slow."""
    links: dict[str, list[str]] = {name(page): [] for page in range(V)}
    for page in range(1, V):
        links[name(parent(page, rng, kind))].append(name(page))
    for _ in range(E - V + 1):  # the other links lead back, so that the shape stays
        page = rng.randrange(V)
        links[name(page)].append(name(rng.randrange(page + 1)))
    site: dict[str, object] = {"links": links, "seconds": 1.0}
    if kind != "random":
        return [name(0), site, LIMIT]
    site["failing"] = [page for page in links if rng.random() < 0.1]
    site["slow"] = {page: 5.0 for page in links if rng.random() < 0.1}
    return [name(0), site, rng.randint(1, 6)]


def parent(page: int, rng: random.Random, kind: str) -> int:
    """The page that leads to this one."""
    shapes = {"worst": 0, "tree": (page - 1) // 2, "chain": page - 1}
    return shapes[kind] if kind in shapes else rng.randrange(page)


def name(page: int) -> str:
    return f"p{page}"
