class ___:
    __a = 1

    def f(self):
        return self.__a


class __Secret:
    __b = 2

    def f(self):
        return self.__b, self.__dict__


def factory():
    class _Local:
        __c = 3
        values = {"__c": __c}

        def get(self):
            self.__d: int = 4
            self.__d += 1
            return vars(self), [self.__d for _ in "x"], {__n: __n for __n in "a"}

    return _Local


print(___().f(), [k for k in vars(___) if "a" in k and not k.endswith("__")])
print(__Secret().f(), [k for k in vars(__Secret) if k.endswith("b")])
print(factory()().get(), factory().values, factory()._Local__c)
