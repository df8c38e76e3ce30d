class L:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __setattr__(self, key, value):
        print(f"{self.name}.{key}={value}", end="; ")

    def __setitem__(self, key, value):
        print(f"{self.name}[{key}]={value}", end="; ")


def t(name, value):
    print(name, end=" ")
    return value


a, b = L("a"), L("b")
t("A", a)[t("i", 0)] = t("B", b).attr = t("value", 5)
print()
t("A", a).x, t("B", b)[t("j", 1)] = t("value", (1, 2))
print()
x = y = t("A", a)[t("k", 2)] = t("v", [])
print(x is y)
i = 0
i, t("A", a)[i] = 3, 4
print(i)
[t("A", a).p, (t("B", b).q, *rest)] = t("v", [1, (2, 3, 4)])
print(rest)
