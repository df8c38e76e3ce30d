class A:
    def f(self, n=1):
        return ["A", n]


class B(A):
    def f(self, n=2):
        def inner(me):
            return super().f(n + 1)

        def explicit():
            return super(B, self).f(n)

        lam = lambda me: super().f(9)
        comp = [super(B, self).f(i) for i in range(2)]
        implicit = [super().f(i) for i in range(2)]
        gen = [*(super(__class__, self).f(i) for i in range(1))]
        return inner(self), explicit(), lam(self), comp, implicit, gen

    def bad(self):
        def no_args():
            return super()

        return no_args()

    def genexp(self):
        return list(super().f(i) for i in range(1))


print(B().f())
for name in ("bad", "genexp"):
    try:
        print(getattr(B(), name)())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
print(B.f.__code__.co_freevars, B.bad.__code__.co_freevars, B.f.__closure__[0].cell_contents is B)
