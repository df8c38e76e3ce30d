"""Lines for make-class: one class of f fields, or several with good and bad arguments."""

import random

VARIABLES = ("f",)
KINDS = ("worst", "random")
MAX = {"f": 1000}
WHERE = ("f >= 1",)

VALUES = {"int": ("0", "7", "-3", "True"), "str": ("''", "'a'", "'it'"), "list": ("[]", "[1, 'x']"), "float": ("0.5", "-2.0")}


def generate(f: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [lines] on classes of f fields."""
    return [several(f, rng) if kind == "random" else wide(f, rng)]


def wide(f: int, rng: random.Random) -> list[str]:
    """One class of f fields, its instances made by place and by name."""
    place = rng.randrange(f)
    return [
        f"Wide = make_class('Wide', {{f'v{{i}}': int for i in range({f})}})",
        f"w = Wide(*range({f}))",
        f"w.v{place}",
        "w.v0",
        f"w == Wide(**{{f'v{{i}}': i for i in range({f})}})",
        f"w.v{place} = -1",
        f"w == Wide(*range({f}))",
        "len(repr(w))",
        f"try Wide(*range({f - 1}))",
        f"try Wide(*range({f + 1}))",
    ]


def several(f: int, rng: random.Random) -> list[str]:
    """Up to three classes, and what can be done with them."""
    lines: list[str] = []
    for number in range(rng.randint(1, 3)):
        types = {name: rng.choice(list(VALUES)) for name in rng.sample([f"v{i}" for i in range(2 * f)], f)}
        base = rng.choice(("", ", (First,)", ", (Second, First)"))
        shown = ", ".join(f"{name!r}: {kind}" for name, kind in types.items())
        lines.append(f"C{number} = make_class('C{number}', {{{shown}}}{base})")
        lines.append(f"c{number} = C{number}({arguments(types, rng)})")
        lines += [line for _ in range(4) for line in something(number, types, rng)]
        if base:
            lines.append(f"c{number}.which()")
    return lines


def something(number: int, types: dict[str, str], rng: random.Random) -> list[str]:
    """Read, write, compare, or make another instance."""
    name, kind = rng.choice(list(types.items()))
    wanted = rng.choice(("read", "write", "compare", "make"))
    if wanted == "read":
        return [f"c{number}.{name}", f"repr(c{number})"]
    if wanted == "write":
        return [f"try c{number}.{name} = {value(kind, rng)}", f"c{number}.{name}"]
    if wanted == "compare":
        return [f"c{number} == C{number}({arguments(types, rng)})", f"c{number} == c{rng.randint(0, number)}"]
    bad = dict(types)
    bad[name] = rng.choice(list(VALUES))
    if rng.random() < 0.3:
        del bad[name]
    return [f"try C{number}({arguments(bad, rng)})"]


def arguments(types: dict[str, str], rng: random.Random) -> str:
    """Good values, the first ones by place and the others by name in any order."""
    by_place = rng.randint(0, len(types))
    given = [(name, rng.choice(VALUES[kind])) for name, kind in types.items()]
    named = [f"{name}={text}" for name, text in given[by_place:]]
    rng.shuffle(named)
    return ", ".join([text for _, text in given[:by_place]] + named)


def value(kind: str, rng: random.Random) -> str:
    """Mostly of the kind that is wanted."""
    return rng.choice(VALUES[kind if rng.random() < 0.6 else rng.choice(list(VALUES))])
