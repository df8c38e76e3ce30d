"""Accepts every order that has each package once, and after all that it needs."""


def check(case: dict, result: object, stdout: str, model: list[str]) -> dict[str, object]:
    problem = fault(case["args"][1], result, model)
    return {"ok": not problem, "message": problem}


def fault(index: dict[tuple[str, str], dict[str, str]], result: object, model: list[str]) -> str:
    """What is wrong with the result; nothing if it is right."""
    if type(result) is not list:
        return "the result is not a list"
    if any(type(package) is not str for package in result):
        return "the items are not all str"
    wanted = set(model)
    place: dict[str, int] = {}
    for i, package in enumerate(result):
        if package not in wanted:
            return f"{package!r} is not to be installed"
        if package in place:
            return f"{package} occurs twice"
        place[package] = i
    for package in model:
        if package not in place:
            return f"{package} is missing"
    for package, i in place.items():
        name, _, version = package.partition("==")
        for needed, pin in index[name, version].items():
            if place[f"{needed}=={pin}"] > i:
                return f"{package} needs {needed}=={pin}, but comes before it"
    return ""
