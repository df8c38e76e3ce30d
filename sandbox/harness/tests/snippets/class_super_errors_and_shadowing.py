class A:
    def __init__(self):
        self.log = ["A"]

    def hello(self):
        return "A.hello"


class B(A):
    def __init__(self, *args):
        super().__init__()
        self.log.append("B")

    def deleted(self):
        del self
        return super()

    def rebound(self, other):
        self = other
        return super()

    def stat():
        return super()

    def aliased(self):
        s = super
        return s(B, self).hello(), super().hello


def shadowed():
    super = lambda *a: A()

    class C(A):
        def hello(self):
            return "C+" + super().hello()

    return C().hello(), C.hello.__code__.co_freevars


for call in (B().deleted, lambda: B().rebound(5), B.stat, lambda: super().x):
    try:
        print(call())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
print(B(1).log, B().aliased()[0], B().aliased()[1]().lower(), shadowed())
