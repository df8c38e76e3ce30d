class Fenwick:
    def __init__(self, n):
        self.tree = [0] * (n + 1)

    def add(self, i, delta):
        while i < len(self.tree):
            self.tree[i] += delta
            i += i & -i

    def prefix(self, i):
        total = 0
        while i:
            total += self.tree[i]
            i &= i - 1
        return total


def solve(nums, queries):
    fw = Fenwick(len(nums))
    for i, x in enumerate(nums, 1):
        fw.add(i, x)
    return [fw.prefix(i) for i in queries]
