class Builder:
    def __init__(self):
        self.text = ""

    def add(self, ch):
        self.text += ch


def solve(s):
    b = Builder()
    for ch in s:
        b.add(ch)
    return b.text
