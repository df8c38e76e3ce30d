def deco(cls):
    return cls


@deco
@deco
class A:
    def __init__(self):
        self.x = 1
        self.y, self.z = 2, 3
        other = self
        other.hidden = 4
        self.total += 1 if False else 0

    total = 0

    def m(this, self):
        self.not_this = 1
        this.w: int = 2
        del self.gone
        for self.loop in ():
            pass
        [self.comp for _ in ()]

    class B:
        def f(self):
            self.inner = 1

            def g():
                self.nested = 2


print(sorted(A.__static_attributes__), sorted(A.B.__static_attributes__))
print(A.__firstlineno__, A.B.__firstlineno__, A.__init__.__code__.co_firstlineno, A().total)
