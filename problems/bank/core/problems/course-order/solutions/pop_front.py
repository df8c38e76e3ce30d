def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    """A list as the queue: every pop(0) moves all that wait."""
    followers: list[list[int]] = [[] for _ in range(n)]
    missing = [0] * n
    for course, needed in pre:
        followers[needed].append(course)
        missing[course] += 1
    ready = [course for course in range(n) if missing[course] == 0]
    order: list[int] = []
    while ready:
        taken = ready.pop(0)
        order.append(taken)
        for course in followers[taken]:
            missing[course] -= 1
            if missing[course] == 0:
                ready.append(course)
    return order if len(order) == n else []
