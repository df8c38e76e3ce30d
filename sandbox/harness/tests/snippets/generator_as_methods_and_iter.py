class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def __reversed__(self):
        for child in reversed(self.children):
            yield from reversed(child)
        yield self.value

    @property
    def leaves(self):
        return (n for c in self.children for n in c.leaves) if self.children else iter([self.value])

    @staticmethod
    def count(n):
        while n:
            n -= 1
            yield n

    @classmethod
    def make(cls):
        yield cls(1)


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(reversed(t)), list(t.leaves), [*Tree.count(3)], [x.value for x in Tree.make()])
print(sum(t), 3 in t, 9 in t, max(t), sorted(t, reverse=True), dict.fromkeys(t), Tree.count(1).__qualname__)
