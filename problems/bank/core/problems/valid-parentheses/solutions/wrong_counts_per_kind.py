def is_balanced(s: str) -> bool:
    openers = {")": "(", "]": "[", "}": "{"}
    still_open = {"(": 0, "[": 0, "{": 0}
    for bracket in s:
        if bracket in still_open:
            still_open[bracket] += 1
        else:
            still_open[openers[bracket]] -= 1
            if still_open[openers[bracket]] < 0:
                return False
    return not any(still_open.values())
