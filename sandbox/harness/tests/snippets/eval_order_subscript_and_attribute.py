class Box:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, attribute):
        print(f"{self.name}.{attribute}", end=" ")
        return Box(f"{self.name}.{attribute}")

    def __getitem__(self, key):
        print(f"{self.name}[{key!r}]", end=" ")
        return Box(f"{self.name}[]")

    def __setitem__(self, key, value):
        print(f"set {self.name}[{key!r}]={value!r}")

    def __call__(self, *args):
        print(f"call {self.name}{args!r}", end=" ")
        return self


def t(value):
    print(f"<{value}>", end=" ")
    return value


b = Box("b")
b.x[t(1)].y(t(2))[t(3):t(4):t(5)] = t("value")
b[t(1)][t(2)].z[t(3)] = b.q(t(4))[t(5)].name
b[t(1), t(2):t(3), ...] = t(0)
b[*t((7, 8)), t(9)] = t("starred")
