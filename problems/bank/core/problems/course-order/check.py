"""Accepts every order in which each course comes after those that it needs."""


def check(case: dict, result: object, stdout: str, model: list[int]) -> dict[str, object]:
    problem = fault(case["args"][0], case["args"][1], result, model)
    return {"ok": not problem, "message": problem}


def fault(n: int, pre: list[tuple[int, int]], result: object, model: list[int]) -> str:
    """What is wrong with the result; nothing if it is right."""
    if type(result) is not list:
        return "the result is not a list"
    if not model:
        return "there is no order that fits, so an empty list is wanted" if result else ""
    if not result:
        return "there is an order that fits"
    if any(type(course) is not int for course in result):
        return "the items are not all int"
    place: dict[int, int] = {}
    for i, course in enumerate(result):
        if not 0 <= course < n:
            return f"there is no course {course}"
        if course in place:
            return f"course {course} occurs twice"
        place[course] = i
    for course in range(n):
        if course not in place:
            return f"course {course} is missing"
    for course, needed in pre:
        if place[needed] > place[course]:
            return f"course {course} needs {needed}, but comes before it"
    return ""
