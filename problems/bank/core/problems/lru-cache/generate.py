"""Calls for lru-cache: a full cache that drops a key at every put, or random ones."""

import random

VARIABLES = ("m",)
KINDS = ("worst", "random")
MAX = {"m": 100_000}
WHERE = ("m >= 1",)


def generate(m: int, rng: random.Random, kind: str = "worst") -> dict[str, list]:
    """Return {init, ops} for capacity m; the number of operations grows with m."""
    return {"init": [m], "ops": random_calls(m, rng) if kind == "random" else full_cache(m)}


def full_cache(m: int) -> list[list]:
    """Fill the cache, then get the newest key and put a new one, in turn: 2m operations."""
    ops: list[list] = [["put", key, key + 1] for key in range(m)]
    newest = m - 1
    while len(ops) < 2 * m:
        ops.append(["get", newest])
        if len(ops) < 2 * m:
            newest += 1
            ops.append(["put", newest, newest + 1])
    return ops


def random_calls(m: int, rng: random.Random) -> list[list]:
    """Keys from a pool a little larger than the cache: hits, misses and drops all happen."""
    pool = m + 1 + m // 2
    ops: list[list] = []
    for _ in range(8 * m + 12):
        key = rng.randrange(pool)
        ops.append(["put", key, rng.randrange(100)] if rng.random() < 0.5 else ["get", key])
    return ops
