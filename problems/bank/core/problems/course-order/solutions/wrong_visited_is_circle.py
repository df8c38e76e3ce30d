def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    needs = [[] for _ in range(n)]
    for course, needed in pre:
        needs[course].append(needed)
    order = []
    visited = set()

    def visit(course):
        if course in visited:
            return False
        visited.add(course)
        if not all(visit(needed) for needed in needs[course]):
            return False
        order.append(course)
        return True

    for course in range(n):
        if course not in visited and not visit(course):
            return []
    return order
