def is_balanced(s: str) -> bool:
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = []
    for bracket in s:
        if bracket not in pairs:
            stack.append(bracket)
        elif stack and stack.pop() != pairs[bracket]:
            return False
    return not stack
