NEW, ON_PATH, DONE = range(3)


def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    """Visit what a course needs before the course itself; a circle leads back onto the current path."""
    needs: list[list[int]] = [[] for _ in range(n)]
    for course, needed in pre:
        needs[course].append(needed)
    state = [NEW] * n
    order: list[int] = []

    def visit(course: int) -> bool:
        if state[course] != NEW:
            return state[course] == DONE
        state[course] = ON_PATH
        for needed in needs[course]:
            if not visit(needed):
                return False
        state[course] = DONE
        order.append(course)
        return True

    return order if all(visit(course) for course in range(n)) else []
