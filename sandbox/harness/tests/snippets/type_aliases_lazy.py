type A = missing_name
type B[T] = dict[T, A] | list[helper(T)]


def helper(t):
    print("helper called", t, end="; ")
    return t


print(A.__name__, type(A).__name__, B.__type_params__)
try:
    A.__value__
except NameError as error:
    print(error)
missing_name = int
print(A.__value__, B.__value__)


class C:
    x = 1
    type D = tuple[x, C]
    type = "soft keyword is a name"


print(C.D, C.D.__value__[0] if isinstance(C.D.__value__, tuple) else C.D.__value__.__args__[0], C.type)
type = lambda v: "shadowed"
print(type(1))
match = case = _ = 1
print(match, case, _)
for type in (1, 2):
    match = type
print(match * case)


def f[T](x: T = "default", *, y: T = None) -> T:
    type L = list[T]
    return L.__value__, x


print(f(), f.__annotations__)
