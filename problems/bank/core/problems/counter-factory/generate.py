"""Lines for counter-factory: one long list of multipliers, or counters and multipliers in turns."""

import random

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 100_000}
WHERE = ("n >= 1",)


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [lines]: one list of n multipliers of which some are called, or n counters and lists and 4n calls."""
    return [in_turns(n, rng) if kind == "random" else one_list(n, rng)]


def one_list(n: int, rng: random.Random) -> list[str]:
    """Make n multipliers, then call the two at the ends and a few between."""
    places = [0, n - 1, *(rng.randrange(n) for _ in range(6))]
    return [f"times = multipliers({n})", "len(times)", *(f"times[{place}]({rng.randint(-99, 99)})" for place in places)]


def in_turns(n: int, rng: random.Random) -> list[str]:
    """Make something new n times, and call what is there already in between."""
    lines: list[str] = []
    calls: list[str] = []
    for number in range(n):
        if rng.random() < 0.6:
            lines.append(f"c{number} = make_counter({rng.randint(-9, 9)}, {rng.randint(-3, 3)})")
            calls.append(f"c{number}()")
        else:
            length = rng.randint(1, 5)
            lines.append(f"m{number} = multipliers({length})")
            calls.append(f"m{number}[{rng.randrange(length)}]({rng.randint(-9, 9)})")
        lines += rng.choices(calls, k=4)
    return lines
