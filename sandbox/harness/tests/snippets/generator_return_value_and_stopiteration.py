def g(n):
    for i in range(n):
        yield i
    return {"n": n}


def wrap(n):
    result = yield from g(n)
    print("result", result, end="; ")
    return len(result)


it = wrap(2)
while True:
    try:
        print(next(it), end=" ")
    except StopIteration as stop:
        print("value", stop.value, stop.args)
        break


def leaks():
    yield 1
    next(iter(()))


try:
    list(leaks())
except RuntimeError as error:
    print(error, type(error.__cause__).__name__)
try:
    [next(iter([])) for _ in range(1)]
except StopIteration as error:
    print("list comprehension lets it through", error.value)
print(list(next(iter(())) if False else 1 for _ in range(2)), list(g(0)))
