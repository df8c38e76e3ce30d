from collections import deque


def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    followers: list[list[int]] = [[] for _ in range(n)]
    missing = [0] * n
    for course, needed in pre:
        followers[needed].append(course)
        missing[course] += 1
    ready = deque(course for course in {course for pair in pre for course in pair} if missing[course] == 0)
    order = []
    while ready:
        taken = ready.popleft()
        order.append(taken)
        for course in followers[taken]:
            missing[course] -= 1
            if missing[course] == 0:
                ready.append(course)
    return order if not any(missing) else []
