def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    """Look through all pairs in each round for those that still lack something."""
    taken: set[int] = set()
    order: list[int] = []
    while len(order) < n:
        blocked = {course for course, needed in pre if needed not in taken}
        ready = [course for course in range(n) if course not in taken and course not in blocked]
        if not ready:
            return []
        taken.update(ready)
        order += ready
    return order
