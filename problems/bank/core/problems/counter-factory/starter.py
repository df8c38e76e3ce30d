from collections.abc import Callable


def make_counter(start: int = 0, step: int = 1) -> Callable[[], int]:
    """Return a function that gives start, start + step, start + 2 * step, ... call by call."""
    ...


def multipliers(n: int) -> list[Callable[[int], int]]:
    """Return n functions; the one at index i multiplies its argument by i."""
    ...
