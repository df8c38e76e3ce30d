from collections import Counter


def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    needs = Counter(course for course, _ in set(pre))
    order = sorted(range(n), key=lambda course: needs[course])
    return [] if needs[order[0]] else order
