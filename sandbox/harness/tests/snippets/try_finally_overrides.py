import warnings

warnings.simplefilter("ignore")


def swallow():
    try:
        raise KeyError("lost")
    finally:
        return "finally return"


def swallow_break():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return "broke", i


def swallow_continue():
    out = []
    for i in range(3):
        try:
            if i == 1:
                return "never seen"
            out.append(1 // i if i else 1 / 1)
        finally:
            out.append("f")
            continue
    return out


def nested():
    log = []
    try:
        try:
            raise ValueError("a")
        finally:
            log.append("inner")
            raise TypeError("b")
    except TypeError as error:
        log.append((str(error), repr(error.__context__), error.__cause__))
    return log


print(swallow(), swallow_break(), swallow_continue(), nested())
