import sys


def attempt(f):
    try:
        return f()
    except SystemExit as e:
        return "exit", e.code
    except KeyboardInterrupt:
        return "interrupt"
    except GeneratorExit as e:
        return "generator exit", e.args
    except BaseException as e:
        return type(e).__name__, e.args


def raise_(e): raise e


class Custom(BaseException):
    def __init__(self, *args): super().__init__(*args, "extra")


print(attempt(lambda: sys.exit(3)), attempt(lambda: sys.exit("msg")), attempt(sys.exit),
      attempt(lambda: raise_(KeyboardInterrupt)), attempt(lambda: raise_(GeneratorExit(1))), attempt(lambda: raise_(Custom("c"))),
      attempt(lambda: raise_(SystemExit)))
try:
    try:
        sys.exit("inner")
    finally:
        print("finally on exit")
except BaseException as e:
    print(repr(e), isinstance(e, Exception), e.__context__)
try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print("not here")
except:
    print(sys.exc_info()[0].__name__)
e = StopIteration(5)
print(e.value, e.args, attempt(lambda: next(iter([]))), attempt(lambda: raise_(MemoryError("m"))), attempt(lambda: raise_(5)),
      attempt(lambda: raise_(AssertionError)), issubclass(RecursionError, RuntimeError))
for cls in (ArithmeticError, LookupError, OSError, UnicodeError, ImportError):
    print(cls.__name__, [c.__name__ for c in cls.__mro__[1:3]], end=" ")
print()
