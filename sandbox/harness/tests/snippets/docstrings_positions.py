'''Module
docstring.'''
'second string is not'
print(repr(__doc__))


def only():
    """Only a docstring."""


def raw(): r"raw \d"


def not_first():
    x = 1
    """no"""
    return x


def formatted():
    f"no {1}"


def bytes_no():
    b"no"


def joined():
    ("a"
     " b")
    """second"""


def expression():
    "a" + "b"


class C:
    """Class doc."""

    x = 1
    """attribute string"""

    def m(self):
        """Method
            doc with indent
        end."""

    class D:
        "inner"
    class E: ...
    class F:
        x = 1
        "late"


async def co(): "async doc"
def gen():
    "gen doc"
    yield
print([f.__doc__ for f in (only, raw, not_first, formatted, bytes_no, joined, expression, co, gen)], only())
print([k.__doc__ for k in (C, C.D, C.E, C.F)], repr(C.m.__doc__), (lambda: "x").__doc__)
