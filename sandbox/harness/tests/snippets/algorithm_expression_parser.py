import re


class Parser:
    def __init__(self, text):
        self.tokens = re.findall(r"\d+\.?\d*|[-+*/()^]", text)
        self.i = 0

    def peek(self): return self.tokens[self.i] if self.i < len(self.tokens) else None

    def take(self):
        self.i += 1
        return self.tokens[self.i - 1]

    def expr(self, ops=("+-", "*/")):
        if not ops:
            return self.atom()
        left = self.expr(ops[1:])
        while (op := self.peek()) and op in ops[0]:
            self.take()
            right = self.expr(ops[1:])
            left = {"+": left + right, "-": left - right, "*": left * right, "/": op == "/" and left / right}[op]
        return left

    def atom(self):
        match self.take():
            case "(":
                value = self.expr()
                assert self.take() == ")", "unbalanced"
            case "-":
                value = -self.atom()
            case number:
                value = float(number) if "." in number else int(number)
        return value


for text in ("1 + 2 * 3", "(1 + 2) * 3 - -4", "10 / 4 / 5", "2 * (3 + 4) * 5", "1.5 * 2", "1 / 0", "(1 + 2", "1 +", "((7))"):
    try:
        print(text, "=", Parser(text).expr())
    except (ZeroDivisionError, AssertionError, IndexError) as error:
        print(text, type(error).__name__, error)
