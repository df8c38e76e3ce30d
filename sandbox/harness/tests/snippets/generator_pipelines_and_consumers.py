def numbers(n):
    for i in range(n):
        print(f"n{i}", end=" ")
        yield i


def squares(source):
    for x in source:
        yield x * x


def take(source, n):
    for _, x in zip(range(n), source):
        yield x


print(list(take(squares(numbers(10)), 3)))
print(max(numbers(3)), min(squares(numbers(3)), key=lambda v: -v), sorted(numbers(3), reverse=True))
print(sum(take(numbers(9), 2)), dict(zip(numbers(2), "ab")), set(numbers(2)) == {0, 1})
print(max(numbers(0), default="empty"), ",".join(str(x) for x in numbers(2)), 1 in numbers(5))
a, b, *c = numbers(4)
print(a, b, c, tuple(numbers(2)), [*numbers(1)], bytes(numbers(3)))
g = numbers(6)
print(2 in g, next(g), 1 in g, next(g, "consumed"))
