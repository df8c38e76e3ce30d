def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def hanoi(n, a="a", b="b", c="c"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(list(flatten([1, [2, [3, [], [4]], 5]])))
print(["".join(p) for p in permutations(list("abc"))], sum(1 for _ in permutations([1, 2, 3, 4, 5])))
print(" ".join(hanoi(3)), len(list(hanoi(7))))
deep = []
for _ in range(60):
    deep = [deep, 1]
print(sum(flatten(deep)))
