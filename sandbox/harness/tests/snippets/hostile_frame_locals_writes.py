import sys


def change():
    sys._getframe(1).f_locals["x"] = "changed from outside"


def f():
    x = 1
    y = [x]
    change()
    y += [x]
    return x, y


def g():
    for i in range(3):
        sys._getframe().f_locals["i"] = i * 10
        print(i, end=" ")
    return i


def trace_names():
    a = 1
    frame = sys._getframe()
    proxy = frame.f_locals
    b = 2
    before = sorted(proxy)
    proxy["new"] = 5
    return before, "new" in proxy, "new" in locals(), proxy["b"], len(list(proxy)) >= 4,\
        type(proxy).__name__, frame.f_lineno - frame.f_code.co_firstlineno


class C:
    v = 1
    sys._getframe().f_locals["w"] = 2
    change()
    z = x + str(w)


print(f(), g(), trace_names(), C.z, sep="\n")
change()
print(x, sys._getframe().f_locals is globals(), [change() or "comp" for x in [1]], x)
