from enum import Enum, member, nonmember


class Op(Enum):
    ADD = "+", lambda a, b: a + b
    SUB = "-", lambda a, b: a - b
    _ignore_ = ["i"]
    for i in range(3):
        locals()[f"N{i}"] = (str(i), i)
    helper = nonmember(10)

    @member
    def act():
        return "act"

    def __new__(cls, symbol, fn=None):
        self = object.__new__(cls)
        self._value_ = symbol
        self.fn = fn
        return self

    def __call__(self, *args):
        return self.fn(*args)

    @staticmethod
    def _missing_(value):
        return Op.ADD if value == "plus" else None


class Abstract(Enum):
    def describe(self):
        return f"{self.name}={self.value}"


class Concrete(Abstract):
    A, B = "ab"


print([m.name for m in Op], Op.ADD(1, 2), Op("-")(5, 3), Op("plus").name, Op.helper, [m.describe() for m in Concrete])
print(Op.ADD in Op, "+" in Op, len(Op), hasattr(Op, "i"), Op.N2.fn)
