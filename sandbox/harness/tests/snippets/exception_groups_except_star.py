def f(*errors):
    log = []
    try:
        try:
            raise ExceptionGroup("eg", [*errors])
        except* ValueError as group:
            log.append(("V", [str(e) for e in group.exceptions]))
        except* (KeyError, TypeError) as group:
            log.append(("KT", len(group.exceptions), group.message))
            if len(group.exceptions) > 1:
                raise IndexError("from handler")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except ExceptionGroup as rest:
        log.append(("rest", [repr(e) for e in rest.exceptions]))
    except IndexError as error:
        log.append(("naked", repr(error.__context__)))
    return log


print(f(ValueError(1), ValueError(2)))
print(f(ValueError(1), KeyError(2), OSError(3)))
print(f(KeyError(1), TypeError(2)))
print(f(OSError("x"), ExceptionGroup("nested", [ValueError("deep"), KeyError("deeper")])))
try:
    raise ValueError("naked")
except* ValueError as group:
    print(type(group).__name__, group.exceptions, repr(group.message))
try:
    pass
except* OSError:
    print("no")
else:
    print("else without exceptions")
