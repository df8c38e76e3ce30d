class N:
    def __init__(self, name):
        self.name = name

    def _op(self, sign, other):
        print(f"{self.name}{sign}{other.name}", end=" ")
        return N(f"({self.name}{sign}{other.name})")

    def __add__(self, other):
        return self._op("+", other)

    def __mul__(self, other):
        return self._op("*", other)

    def __pow__(self, other):
        return self._op("**", other)

    def __neg__(self):
        print(f"-{self.name}", end=" ")
        return N(f"-{self.name}")


def n(name):
    print(name, end=" ")
    return N(name)


print((n("a") + n("b") * n("c")).name)
print((n("a") ** n("b") ** n("c")).name)
print((-n("a") ** n("b") + n("c")).name)
print(((n("a") + n("b")) * (n("c") + n("d"))).name)
