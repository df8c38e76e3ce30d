class Base:
    def who(self):
        return f"Base.who({type(self).__name__})"

    @classmethod
    def make(cls):
        return f"Base.make({cls.__name__})"

    @staticmethod
    def stat(x):
        return f"Base.stat({x})"

    @property
    def prop(self):
        return "Base.prop"


class Child(Base):
    def who(self):
        return "Child+" + super().who()

    @classmethod
    def make(cls):
        return "Child+" + super().make()

    @staticmethod
    def stat(x):
        return "Child+" + super(Child, Child).stat(x)

    @property
    def prop(self):
        return super().prop + "+" + __class__.__name__

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, kw)


class Grand(Child):
    who = Child.who


print(Child().who(), Child.make(), Child.stat(1), Child().prop, Grand().who(), Grand.make(), sep="\n")
