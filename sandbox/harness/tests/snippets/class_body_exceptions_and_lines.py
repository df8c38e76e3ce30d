import traceback


def attempt(f):
    try:
        return f()
    except Exception as error:
        return type(error).__name__, str(error), [(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)][1:]


def body():
    class C:
        x = 1
        y = x / 0


def base():
    class C(object, undefined): pass


def method():
    class C:
        def m(self):
            return self.missing
    return C().m()


def setter():
    class D:
        def __set_name__(self, o, n): raise ValueError(n)
    class C:
        d = D()


def sub():
    class P:
        def __init_subclass__(cls): raise LookupError(cls.__name__)
    class Q(P):
        z = [i for i in range(3)]


def comp():
    class C:
        n = 2
        bad = [[n for _ in range(1)] for _ in range(n)]


for f in (body, base, method, setter, sub, comp):
    print(f.__name__, attempt(f))
