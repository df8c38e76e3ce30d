"""Plans for retry-decorator: a call that always fails, or several calls that fail in several ways."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100}
WHERE = ("n >= 1",)

LISTED = ("OSError", "ValueError")
OUTCOMES = ("OSError", "OSError", "ConnectionError", "ValueError", "KeyError", "KeyboardInterrupt", 0, None, "done")


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [options, calls] for n tries; worst is one call that always fails."""
    if kind == "worst":
        return [{"times": n, "base": 0.1}, [{"tries": ["OSError"]}]]
    options: dict[str, object] = {"times": n, "base": rng.choice((0.0, 0.25, 1.0, 3.0))}
    if rng.random() < 0.7:
        options["exceptions"] = rng.sample(LISTED, rng.randint(1, 2))
    return [options, [call(n, rng) for _ in range(rng.randint(1, 4))]]


def call(n: int, rng: random.Random) -> dict[str, object]:
    """Up to n + 1 errors, most of which count, then anything."""
    failures = [rng.choice(("OSError", "OSError", "OSError", "TimeoutError", "ValueError")) for _ in range(rng.randint(0, n + 1))]
    made: dict[str, object] = {"tries": [*failures, rng.choice(OUTCOMES)]}
    if rng.random() < 0.3:
        made["args"] = [rng.randrange(9)]
        made["named"] = {"unit": rng.choice("ms")}
    return made
