def count(n):
    if n == 0:
        return 0
    return 1 + count(n - 1)


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def total(self):
        return self.value + (self.next.total() if self.next is not None else 0)

    def __len__(self):
        return 1 + (len(self.next) if self.next is not None else 0)

    def __eq__(self, other):
        return self.value == other.value and (self.next is None or self.next == other.next)


def build(n):
    return Node(n, build(n - 1)) if n else None


def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


def generate(n):
    if n:
        yield n
        yield from generate(n - 1)


print(count(800), build(800).total(), len(build(300)), build(200) == build(200), collatz(27), sum(generate(400)))
f = lambda n, acc=(): len(acc) if n == 0 else f(n - 1, acc + (n,))
print(f(800), (lambda g: g(g, 700))(lambda g, n: 0 if n == 0 else 1 + g(g, n - 1)))
deep = []
for _ in range(500):
    deep = [deep]
print(len(repr(deep)), deep == deep, str(deep)[:5])
