class Root:
    def go(self, log):
        log.append("Root")
        return log

    def __init__(self, **kw):
        assert not kw, kw
        self.trail = ["Root"]


class A(Root):
    def go(self, log):
        log.append("A")
        return super().go(log)

    def __init__(self, a, **kw):
        super().__init__(**kw)
        self.trail += [f"A{a}"]


class B(Root):
    def go(self, log):
        log.append("B")
        return super().go(log)

    def __init__(self, b, **kw):
        super().__init__(**kw)
        self.trail += [f"B{b}"]


class C(A, B):
    def go(self, log):
        return super().go(log + ["C"])


print(C(a=1, b=2).trail, C(a=1, b=2).go([]), [k.__name__ for k in C.__mro__], super(A, C(a=0, b=0)).go([]))
for bad in (lambda: type("D", (Root, A), {}), lambda: C(a=1), lambda: C(a=1, b=1, c=1)):
    try:
        bad()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, str(error).replace("\n", " "))
