x = "global"


def f():
    x = "enclosing"

    class C:
        before = x
        x = "class"
        after = x

        def method(self):
            return x

        get = staticmethod(lambda: x)

    class D:
        global x
        y = x
        x = "changed by D"

    class E:
        nonlocal_x = x

        class F:
            z = x

    return C.before, C.after, C().method(), C.get(), D.y, E.nonlocal_x, E.F.z


print(f(), x)


class G:
    if x == "never":
        x = 1
    else:
        y = x
    del y
    y = x
    x = y + "!"


print(G.x, G.y, x)
