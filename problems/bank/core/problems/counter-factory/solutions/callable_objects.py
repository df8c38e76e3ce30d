from collections.abc import Callable


class Counter:
    """Counts from start in steps."""

    def __init__(self, start: int, step: int) -> None:
        self.following = start
        self.step = step

    def __call__(self) -> int:
        value = self.following
        self.following += self.step
        return value


class Multiplier:
    """Multiplies by a factor."""

    def __init__(self, factor: int) -> None:
        self.factor = factor

    def __call__(self, x: int) -> int:
        return x * self.factor


def make_counter(start: int = 0, step: int = 1) -> Callable[[], int]:
    return Counter(start, step)


def multipliers(n: int) -> list[Callable[[int], int]]:
    return [Multiplier(factor) for factor in range(n)]
