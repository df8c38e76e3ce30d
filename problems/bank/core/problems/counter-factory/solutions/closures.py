from collections.abc import Callable


def make_counter(start: int = 0, step: int = 1) -> Callable[[], int]:
    following = start

    def count() -> int:
        nonlocal following
        value = following
        following += step
        return value

    return count


def multipliers(n: int) -> list[Callable[[int], int]]:
    def times(factor: int) -> Callable[[int], int]:
        return lambda x: x * factor

    return [times(factor) for factor in range(n)]
