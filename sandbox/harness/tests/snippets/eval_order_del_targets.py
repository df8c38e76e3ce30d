class D:
    def __init__(self, name):
        self.name = name

    def __delitem__(self, key):
        print(f"del {self.name}[{key}]", end="; ")

    def __delattr__(self, key):
        print(f"del {self.name}.{key}", end="; ")


def t(value):
    print(value if not isinstance(value, D) else value.name, end=" ")
    return value


a, b = D("a"), D("b")
del t(a)[t(1)], t(b).x, (t(a)[t(2):t(3)], [t(b)[t(4), t(5)]])
print()
x = y = 1
del x, (y,)
try:
    print(y)
except NameError as error:
    print(error)
try:
    del t(a)[t(0)], undefined, t(b)[t(9)]
except NameError as error:
    print(error)
