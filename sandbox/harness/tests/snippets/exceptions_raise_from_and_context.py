import traceback


def chain(error):
    out = []
    while error is not None:
        lines = [f.lineno for f in traceback.extract_tb(error.__traceback__)]
        out.append((repr(error), lines, "cause" if error.__cause__ else "context" if error.__context__ else "end"))
        error = error.__cause__ or error.__context__
    return out


def low():
    return {}["missing"]


def mid():
    try:
        low()
    except KeyError as error:
        raise ValueError("mid") from error


def top():
    try:
        mid()
    except ValueError:
        try:
            1 / 0
        except ZeroDivisionError:
            undefined_name


try:
    top()
except NameError as error:
    print(*chain(error), sep="\n")
e = ValueError("manual")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, chain(e))
try:
    raise e.with_traceback(None)
except ValueError as error:
    print(error is e, error.__traceback__.tb_lineno)
