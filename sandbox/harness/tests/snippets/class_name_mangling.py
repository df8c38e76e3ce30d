class A:
    __x = 1
    __slots__ = ("__s", "_t")

    def __init__(self, __arg=5):
        self.__s = __arg
        self._t = [__i for __i in range(2)]

    def __private(self):
        return "private"

    def call(self):
        __local = self.__private()
        return __local, self.__s, A.__x, sorted(locals())

    def nested(self):
        def f(__p):
            return __p, [k for k in locals()]

        return f(3), (lambda __q: __q).__code__.co_varnames

    class __Inner:
        __y = 2


class _B(A):
    __x = "b"
    __end__ = "no mangling"


print(sorted(k for k in vars(A) if "_A" in k), sorted(k for k in vars(A._A__Inner) if "__y" in k))
print(A().call(), A().nested(), A(_A__arg=7)._A__s, A.__init__.__code__.co_varnames)
print(_B._B__x, _B.__end__, A._A__Inner.__name__, A._A__Inner.__qualname__)
try:
    A().__s
except AttributeError as error:
    print(error)
