class C:
    def m(self, x=1):
        """m doc"""
        return self, x

    @classmethod
    def c(cls):
        return cls

    @staticmethod
    def s():
        return "s"

    def __eq__(self, other):
        return True

    __hash__ = None
    alias = m


c = C()
print(c.m is c.m, c.m == c.m, C.m is C.m, c.m.__func__ is C.m, c.m.__self__ is c, c.m.__doc__, C.alias.__name__)
print(c.c() is C, C.c.__self__ is C, C.s is c.s, type(vars(C)["s"]).__name__, C().m == C().m)
bound = c.m
c.m = lambda x=5: ("instance", x)
print(bound(2)[1], c.m(), C.m(c)[1], vars(C)["c"].__func__.__name__)
C.m = lambda self, x=9: ("patched", x)
del c.m
print(c.m(), bound()[1], c.alias()[1])
f = C.m.__get__("any")
print(f(), f.__self__, [m() for m in (C.s, c.s, c.c)][0])
try:
    C.m()
except TypeError as error:
    print(error)
