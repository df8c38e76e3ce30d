import traceback


def lines(error):
    return [(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__)]


def f(values):
    return [
        10 // v
        for v in values
        if v != 5
    ]


def g(values):
    return list(
        10 // v
        for v in values
    )


for h in (f, g, lambda v: {k: [1 / w for w in v] for k in v}, lambda v: sum(1 // x for x in v)):
    try:
        h([5, 1, 0])
    except ZeroDivisionError as error:
        print(lines(error), error)
