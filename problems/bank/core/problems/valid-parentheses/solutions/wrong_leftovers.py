def is_balanced(s: str) -> bool:
    pairs = {"(": ")", "[": "]", "{": "}"}
    stack = []
    for bracket in s:
        if bracket in pairs:
            stack.append(pairs[bracket])
        elif not stack or stack.pop() != bracket:
            return False
    return True
