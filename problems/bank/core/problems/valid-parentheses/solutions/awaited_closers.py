def is_balanced(s: str) -> bool:
    if len(s) % 2:
        return False
    awaited: list[str] = []
    for bracket in s:
        match bracket:
            case "(":
                awaited.append(")")
            case "[":
                awaited.append("]")
            case "{":
                awaited.append("}")
            case _:
                if not awaited or awaited.pop() != bracket:
                    return False
    return len(awaited) == 0
