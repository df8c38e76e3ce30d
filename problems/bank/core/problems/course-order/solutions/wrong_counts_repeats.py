from collections import deque


def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    followers: list[set[int]] = [set() for _ in range(n)]
    missing = [0] * n
    for course, needed in pre:
        followers[needed].add(course)
        missing[course] += 1
    ready = deque(course for course in range(n) if missing[course] == 0)
    order = []
    while ready:
        taken = ready.popleft()
        order.append(taken)
        for course in followers[taken]:
            missing[course] -= 1
            if missing[course] == 0:
                ready.append(course)
    return order if len(order) == n else []
