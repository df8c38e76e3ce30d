x = "global"


def a():
    try:
        return x
    except UnboundLocalError as error:
        return str(error)
    x = 1


def b(flag):
    if flag:
        y = 1
    try:
        return y
    except NameError as error:
        return type(error).__name__, str(error)


def c():
    for i in []:
        pass
    try:
        i
    except UnboundLocalError as error:
        return error.name, str(error)


def d():
    x = 1
    del x
    return "x" in locals()


def e():
    if False:
        len = None
    return len("x")


print(a(), b(True), b(False), c(), d())
try:
    e()
except UnboundLocalError as error:
    print(error)
