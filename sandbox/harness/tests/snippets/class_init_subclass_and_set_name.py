class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, end="; ")
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        print("set", self.name, value, end="; ")
        obj.__dict__[self.name] = value


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag, [k for k, v in vars(cls).items() if isinstance(v, Field)]))


class A(Base, tag="first"):
    x = Field(1)
    y = Field(2)


class B(A):
    z = Field([])


a = A()
a.x += 5
b = B()
b.z += [1]
print(a.x, a.y, b.z, B.z.default, B.y.name, Base.registry, vars(a), sep="\n")
