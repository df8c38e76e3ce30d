import traceback


def lines(error):
    return [(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__)]


def inner():
    yield 1
    yield 1 // 0


def outer():
    yield 0
    yield from inner()


try:
    for value in outer():
        last = value
except ZeroDivisionError as error:
    print(last, lines(error))
g = outer()
next(g), next(g)
try:
    g.throw(LookupError("thrown"))
except LookupError as error:
    print(lines(error), error)
try:
    sum(x for x in inner())
except ZeroDivisionError as error:
    print(lines(error))
