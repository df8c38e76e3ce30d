def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    needs = [[] for _ in range(n)]
    for course, needed in pre:
        needs[course].append(needed)
    visited = set()
    order = []

    def visit(course):
        if course in visited:
            return
        visited.add(course)
        for needed in needs[course]:
            visit(needed)
        order.append(course)

    for course in range(n):
        visit(course)
    return order
