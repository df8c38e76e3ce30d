def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    """Return the courses 0 to n - 1, each after those that it needs; [] if that is impossible.

    (a, b) in pre says that a needs b.
    """
    ...
