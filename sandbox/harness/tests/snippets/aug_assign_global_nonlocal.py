total = 0
items = []


def add(n):
    global total
    total += n
    return total


def alias(n):
    x = items
    x += [n]
    return x is items


def bad(n):
    total += n


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


print(add(1), add(2), total, alias(1), items)
try:
    bad(1)
except UnboundLocalError as error:
    print(type(error).__name__, error)
c, d = counter(), counter()
print(c(), c(5), d(), c(), c.__closure__[0].cell_contents)
print(bad.__code__.co_varnames, add.__code__.co_varnames, counter.__code__.co_cellvars, c.__code__.co_freevars)
