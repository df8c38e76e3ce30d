class Meta(type):
    def __instancecheck__(cls, obj):
        print(f"instancecheck {cls.__name__}", end="; ")
        return type(obj) is int

    def __subclasscheck__(cls, sub):
        print(f"subclasscheck {cls.__name__}", end="; ")
        return sub is str

    def __call__(cls, *args, **kwargs):
        print(f"call {args} {kwargs}", end="; ")
        return (cls.__name__, args)

    def __eq__(cls, other):
        print("eq", end="; ")
        return False

    def __hash__(cls):
        print("hash", end="; ")
        return 7


class A(metaclass=Meta):
    def __new__(cls): raise RuntimeError("never")


print(A(1, k=2), isinstance(5, A), isinstance("s", (A, str)), issubclass(str, A), issubclass(int, (str, A)))
match 5:
    case A():
        print("matched")
print(A == A, A is A, A in [A], A != A, {A: 1}[A], len({A, A}), sorted([A], key=id) == [A], type(A) is Meta)
try:
    raise ValueError("v")
except (A if False else ValueError) as error:
    print(error, list(map(A, "ab")), (lambda f: f())(A), [A][0]("x"))
