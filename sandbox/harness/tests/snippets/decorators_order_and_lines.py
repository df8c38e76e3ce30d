import traceback


def trace(n):
    def deco(f):
        order.append((n, f.__name__, f.__code__.co_firstlineno))
        return f
    return deco


def failing(f):
    raise ValueError(f.__name__)


order = []


@trace(1)
@trace(
    2,
)
def f(
    a,
    b=1,
): return a


@trace(3)
class C:
    __code__ = f.__code__

    @staticmethod
    @trace(4)
    def m(): return 1


print(order, f.__code__.co_firstlineno, C.m.__code__.co_firstlineno, C.__firstlineno__)
try:
    @trace(5)
    @failing
    @trace(6)
    def g(): pass
except ValueError as error:
    print(error, [(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)], order[-1])
