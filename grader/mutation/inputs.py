"""Small inputs of a generator: all kinds and seeds at many sizes, the smallest first."""

from __future__ import annotations

import inspect
import itertools
import random
import signal
import sys
import time
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType
    from typing import Any

SIZES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 40)
SIZES_OF_SEVERAL = (0, 1, 2, 3, 4, 6, 9, 16, 30)
MOST_ROUNDS = 80
SECONDS = 12.0  # for all inputs together
SECONDS_EACH = 0.5
LONGEST = 4000  # characters of an input as Python writes it


class TooSlow(Exception):
    """An input takes too long to make."""


def inputs(generator: str, wanted: int) -> list[Any]:
    """At most so many different inputs. A size that the generator can't do is passed over."""
    sys.modules["generate"] = types.ModuleType("generate")  # where a dataclass looks for its module
    module: dict[str, Any] = vars(sys.modules["generate"])
    exec(compile(generator, "generate.py", "exec", dont_inherit=True), module)  # noqa: S102  (the set's own, in the sandbox)
    signal.signal(signal.SIGVTALRM, _stop)
    end = time.process_time() + SECONDS
    made: dict[str, Any] = {}
    plan = list(_plan(module))
    for seed in range(1, MOST_ROUNDS + 1):
        for sizes, kind in plan.copy():
            if len(made) >= wanted or time.process_time() > end:
                return list(made.values())
            try:
                one = _made(module["generate"], sizes, kind, seed)
                shown = repr(one)
            except Exception:  # noqa: BLE001  (a size or kind that it does not do)
                plan.remove((sizes, kind))
                continue
            if len(shown) <= LONGEST:
                made.setdefault(shown, one)
    return list(made.values())


def _plan(module: dict[str, Any]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Sizes and kinds, the smallest first, as far as MAX and WHERE allow."""
    variables = tuple(module.get("VARIABLES", ("n",)))
    most = module.get("MAX", {})
    each = SIZES if len(variables) == 1 else SIZES_OF_SEVERAL
    for sizes in sorted(itertools.product(each, repeat=len(variables)), key=lambda sizes: (sum(sizes), sizes)):
        named = dict(zip(variables, sizes, strict=True))
        if all(size <= most.get(name, size) for name, size in named.items()) and _allowed(module.get("WHERE", ()), named):
            yield from ((sizes, kind) for kind in module.get("KINDS", ("worst",)))


def _allowed(conditions: tuple[str, ...], sizes: dict[str, int]) -> bool:
    try:
        return all(eval(condition, {}, dict(sizes)) for condition in conditions)  # noqa: S307
    except ArithmeticError:  # such as n % m for m = 0
        return False


def _made(generate: Any, sizes: tuple[int, ...], kind: str, seed: int) -> Any:
    """What generate gives; raises where it gives nothing, or not in time."""
    shown = "x".join(str(size) for size in sizes)
    rng = random.Random(f"{kind}/{shown}/{seed}")
    wants_kind = "kind" in inspect.signature(generate).parameters
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS_EACH)
    try:
        return generate(*sizes, rng, kind=kind) if wants_kind else generate(*sizes, rng)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow
