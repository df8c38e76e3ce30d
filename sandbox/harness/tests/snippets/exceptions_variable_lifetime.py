import sys
import weakref


class Obj: pass


def f():
    o = Obj()
    ref = weakref.ref(o)
    try:
        raise ValueError(o)
    except ValueError as e:
        pass
    del o
    return ref() is None, "e" in locals()


def g():
    try:
        raise ValueError
    except ValueError as e:
        e = "rebound"
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


def h():
    for n in range(2):
        try:
            raise KeyError(n)
        except KeyError as e:
            saved = e
            continue
    return saved.args, "e" in locals(), saved.__traceback__.tb_frame.f_code.co_name, sys.exception()


def deleted():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return sorted(locals())


print(f(), g(), h(), deleted())
