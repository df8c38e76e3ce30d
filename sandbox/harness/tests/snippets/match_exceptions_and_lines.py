import traceback


class Bad:
    __match_args__ = ("p",)

    @property
    def p(self):
        raise KeyError("property")

    def __eq__(self, other):
        raise ValueError("eq")


def f(x):
    match x:
        case Bad(1):
            return 1
        case 2:
            return 2


def g(x):
    match x:
        case 5:
            return 5
        case [a, *_] if a / 0:
            return a
        case _ if undefined:
            return 6


for call in (lambda: f(Bad()), lambda: g(Bad()), lambda: g([1]), lambda: g("s")):
    try:
        call()
    except Exception as error:
        print(repr(error), [(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)])
print(f(2), f(3), g(5))
