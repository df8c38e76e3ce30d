class A:
    x: int
    y: "str" = "y"
    z: list[int] = []
    (w): float = 1.0
    if False:
        v: bytes = b""

    def f(self):
        self.attr: int = 3
        local: undefined_name
        other: list[undefined_too] = [1]
        return sorted(locals()), self.attr


class B(A):
    pass


box = [0]
box[0]: int = 5
module_level: dict[str, int]
number: int = len("abc")
print(A.__annotations__, hasattr(A, "x"), A.y, A().f(), B.__annotations__, "__annotations__" in vars(B))
print(__annotations__, box)
try:
    module_level
except NameError as error:
    print(error)
try:
    class C:
        a: missing_type = 1
except NameError as error:
    print(error)


def g(a: int, b: "quoted", *, c: list[int] = [1]) -> None: ...


print(g.__annotations__, g.__kwdefaults__)
