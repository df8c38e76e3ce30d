class C:
    x = 1
    x += 2
    names = ["a"]
    names += ["b"]
    y = x
    y <<= x
    if x > 2:
        x *= 10
    for i in range(3):
        y += i


print(C.x, C.names, C.y, C.i, [k for k in vars(C) if not k.startswith("__")])
counter = 5


class D:
    counter += 1
    global shared
    shared = counter
    shared += 1


print(counter, D.counter, shared, hasattr(D, "shared"))
try:
    class E:
        nothing += 1
except NameError as error:
    print(error)


def outer(v):
    class F:
        v += 1

    return F


try:
    outer(1)
except NameError as error:
    print(type(error).__name__, error)
