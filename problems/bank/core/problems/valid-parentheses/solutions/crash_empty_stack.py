def is_balanced(s: str) -> bool:
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = []
    for bracket in s:
        if bracket in pairs:
            if stack.pop() != pairs[bracket]:
                return False
        else:
            stack.append(bracket)
    return len(stack) == 0
