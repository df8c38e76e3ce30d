from collections.abc import Callable
from functools import partial
from itertools import count
from operator import mul


def make_counter(start: int = 0, step: int = 1) -> Callable[[], int]:
    return count(start, step).__next__


def multipliers(n: int) -> list[Callable[[int], int]]:
    return [partial(mul, factor) for factor in range(n)]
