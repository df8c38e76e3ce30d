def f(values):
    found = [y for v in values if (y := v * 2) > 2]
    total = 0
    running = [total := total + v for v in values]
    return found, y, running, total, sorted(locals())


print(f([1, 2, 3]))
print(any((hit := v) > 1 for v in [1, 2, 3]), hit)
nested = [[last := i * j for j in range(3)] for i in range(3)]
print(nested, last)
g = lambda seq: [w := s for s in seq] and w
print(g("abc"), "w" in globals())


def outer():
    seen = None

    def inner():
        nonlocal seen
        return [seen := i for i in range(3)]

    return inner(), seen


print(outer(), sorted(k for k in globals() if len(k) == 1))
