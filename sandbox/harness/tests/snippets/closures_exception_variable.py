def f():
    handlers = []
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as error:
            handlers.append(lambda: error)
            print(handlers[-1]().args, end=" ")
    try:
        handlers[0]()
    except NameError as e:
        print(type(e).__name__, e)
    return sorted(locals())


print(f())
error = "outer"
try:
    raise KeyError
except KeyError as error:
    pass
try:
    print(error)
except NameError as e:
    print(e)


def g():
    e = "kept"
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise LookupError("second")
    except LookupError:
        return "e" in locals()


print(g())
