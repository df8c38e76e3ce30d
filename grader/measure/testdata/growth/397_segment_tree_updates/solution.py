class SegmentTree:
    def __init__(self, size):
        self.size = size
        self.data = [0] * (2 * size)

    def update(self, i, value):
        i += self.size
        self.data[i] = value
        while i > 1:
            i //= 2
            self.data[i] = max(self.data[2 * i], self.data[2 * i + 1])

    def best(self):
        return self.data[1]


def solve(values):
    tree = SegmentTree(len(values))
    total = 0
    for i, v in enumerate(values):
        tree.update(i, v)
        total += tree.best()
    return total
