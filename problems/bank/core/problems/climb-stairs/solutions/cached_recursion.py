from functools import cache


def ways(n: int) -> int:
    @cache
    def to_step(step: int) -> int:
        if step < 2:
            return 1
        return to_step(step - 1) + to_step(step - 2)

    return to_step(n)
