import traceback


class Boom:
    def __getattr__(self, name): raise LookupError(name)
    def __iter__(self): raise LookupError("iter")
    def __bool__(self): raise LookupError("bool")
    def __enter__(self): raise LookupError("enter")
    def __exit__(self, *a): pass
    def __add__(self, other): raise LookupError("add")
    def __lt__(self, other): raise LookupError("lt")
    def __del__(self): pass


def for_loop(b):
    for x in b:
        pass
def if_test(b):
    if b:
        pass
def while_test(b):
    while not b:
        pass
def with_it(b):
    with b:
        pass
def attribute(b): return 1, b.x
def assertion(b): assert b, "x"
def unpack(b): x, y = b
def aug(b):
    b += 1
def compare(b): return 1 < 2 < b or b < 5
def star(b): return [0, *b]
def default(b):
    def inner(x=b.y): pass


for f in (for_loop, if_test, while_test, with_it, attribute, assertion, unpack, aug, compare, star, default):
    try:
        f(Boom())
    except LookupError as e:
        print(f.__name__, e, [t.lineno for t in traceback.extract_tb(e.__traceback__)][1:])
    except TypeError as e:
        print(f.__name__, e)
