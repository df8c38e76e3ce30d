def valid(s, pairs={")": "(", "]": "[", "}": "{"}):
    stack = []
    for c in s:
        if c in pairs.values():
            stack.append(c)
        elif not stack or stack.pop() != pairs.get(c):
            return False
    return not stack


def rpn(tokens):
    stack = []
    for t in tokens.split():
        if t in (table := {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": lambda a, b: int(a / b)}):
            b, a = stack.pop(), stack.pop()
            stack.append(table[t](a, b))
        else:
            stack.append(int(t))
    return stack.pop()


def next_greater(nums):
    out, stack = [-1] * len(nums), []
    for i, n in enumerate(nums):
        while stack and nums[stack[-1]] < n:
            out[stack.pop()] = n
        stack += [i]
    return out


def decode(s):
    stack, cur, num = [], "", 0
    for c in s:
        if c.isdigit(): num = num * 10 + int(c)
        elif c == "[": stack.append((cur, num)); cur, num = "", 0
        elif c == "]": prev, k = stack.pop(); cur = prev + cur * k
        else: cur += c
    return cur


print([valid(s) for s in ("()[]{}", "(]", "((", "", "}")], rpn("4 13 5 / +"), next_greater([2, 1, 2, 4, 3]), decode("3[a2[c]]x10[z]"))
