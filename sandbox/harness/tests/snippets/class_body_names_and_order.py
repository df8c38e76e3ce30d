class C:
    """Doc."""

    b = 2
    a = 1
    c: int = 3
    d: "str"

    def m(self):
        pass

    for i in range(2):
        pass
    if a:
        yes = True
    else:
        no = False
    try:
        1 / 0
    except ZeroDivisionError as error:
        seen = str(error)
    with open("/dev/null") as handle:
        pass
    del handle
    x, (y, *z) = 1, (2, 3)
    import math as m2
    w = lambda: 0
    lst = [q for q in range(2)]
    names = list(locals())


STD = ("__module__", "__qualname__", "__firstlineno__", "__static_attributes__", "__dict__", "__weakref__")
print([k for k in vars(C) if k not in STD])
print([k for k in C.names], C.__doc__, C.__annotations__)
print(C.__firstlineno__, C.__static_attributes__, C.__qualname__, C.m.__qualname__, C.w.__qualname__)
print([k for k in dir(C) if not k.startswith("__")])
