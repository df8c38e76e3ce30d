from graphlib import CycleError, TopologicalSorter


def course_order(n: int, pre: list[tuple[int, int]]) -> list[int]:
    sorter: TopologicalSorter[int] = TopologicalSorter({course: () for course in range(n)})
    for course, needed in pre:
        sorter.add(course, needed)
    try:
        return list(sorter.static_order())
    except CycleError:
        return []
