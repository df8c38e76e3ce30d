import traceback


def lines(error):
    return [(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__)]


def multi(a,
          b):
    total = (
        a
        + b
    )
    return [
        total,
        total /
        (b
         - b),
    ]


def called():
    return max(
        1,
        int(
            "x"
        ),
    )


def dictionary():
    d = {"a": 1,
         "b": {}["c"]}; return d


for f in (lambda: multi(1, 2), lambda: multi(1, "s"), called, dictionary,
          lambda: (None
                   .attribute)):
    try:
        f()
    except Exception as error:
        print(lines(error), error)
