from collections.abc import Callable


def make_counter(start: int = 0, step: int = 1) -> Callable[[], int]:
    state = [start]

    def count() -> int:
        state[0] += step
        return state[0] - step

    return count


def multipliers(n: int) -> list[Callable[[int], int]]:
    made = []
    for i in range(n):
        def times(x: int, factor: int = i) -> int:
            return x * factor

        made.append(times)
    return made
