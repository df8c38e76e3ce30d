class Meta(type):
    def __or__(cls, other):
        return f"{cls.__name__}|{getattr(other, '__name__', other)}"

    def __contains__(cls, x):
        return x == 3

    def __iter__(cls):
        return iter([cls.__name__, "iterated"])

    def __len__(cls):
        return 42

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __add__(cls, other):
        return type(cls)(cls.__name__ + other.__name__, (), {})

    def __bool__(cls):
        return False

    @property
    def p(cls):
        return "metaclass property"


class B(metaclass=Meta): pass
class A(metaclass=Meta): pass


print(B | A, B | 5, 3 in B, 4 in B, list(B), len(B), [k.__name__ for k in sorted([B, A])], (A + B).__name__, "t" if A else "f", A.p)
print(int | None, (int | str).__args__, list[int] | None, isinstance(3, int | str), type(int | str).__name__)
C = A
C += B
print(C.__name__, A.__name__, hasattr(A(), "p"), min(B, A).__name__)
