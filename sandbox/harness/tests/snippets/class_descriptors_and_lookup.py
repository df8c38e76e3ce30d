class Data:
    def __get__(self, obj, owner=None):
        return "data", obj is not None, owner.__name__

    def __set__(self, obj, value):
        obj.log.append(value)

    def __delete__(self, obj):
        obj.log.append("deleted")


class NonData:
    def __get__(self, obj, owner):
        return "nondata"


class C:
    d, n = Data(), NonData()

    def __init__(self):
        self.log = []
        self.__dict__.update(d="instance d", n="instance n")

    def __getattr__(self, name):
        return f"getattr {name}"

    def __getattribute__(self, name):
        if name == "special":
            raise AttributeError(name)
        return object.__getattribute__(self, name)


c = C()
c.d = 5
del c.d
print(c.d, c.n, C.d, C.n, c.log, c.special, c.other, c.__dict__["d"])
print(type(C.__init__).__name__, type(c.__init__).__name__, C.__init__.__get__(c).__func__ is C.__init__)
print(hasattr(c, "anything"), getattr(C, "anything", "default"), vars(C)["d"].__class__.__name__)
