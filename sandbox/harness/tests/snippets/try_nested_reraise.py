import sys


def f(n):
    try:
        try:
            if n == 0:
                return "clean", sys.exception()
            raise [None, ValueError, KeyError, OSError][n](n)
        except ValueError:
            raise
        except KeyError as error:
            raise LookupError("changed") from None
        except OSError as error:
            error.add_note("noted")
            raise error
        finally:
            print("cleanup", n, sys.exception() and type(sys.exception()).__name__, end="; ")
    except Exception as error:
        return repr(error), error.__suppress_context__, repr(error.__context__), getattr(error, "__notes__",
              None), sys.exc_info()[0].__name__


for n in range(4):
    print(f(n), sys.exception())
try:
    raise
except RuntimeError as error:
    print(error)


def outer():
    try:
        raise ValueError("v")
    except ValueError:
        helper()


def helper():
    raise


try:
    outer()
except ValueError as error:
    print("helper reraised", error, error.__traceback__.tb_next.tb_lineno)
