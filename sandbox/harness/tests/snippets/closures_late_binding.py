late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def loop():
    fs = []
    for i in range(3):
        def f():
            return i * 10

        fs.append(f)
    i = 7
    return fs


fs = loop()
print([f() for f in fs], fs[0].__closure__[0] is fs[1].__closure__[0], fs[0].__closure__[0].cell_contents)


def factory():
    def get():
        return value

    try:
        get()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    return get


g = factory()
print(g(), g.__qualname__, g.__code__.co_freevars, factory.__code__.co_cellvars)
g.__closure__[0].cell_contents = "patched"
print(g())
