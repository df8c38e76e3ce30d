class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, kw, end="; ")
        return {"injected": 1}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", [k for k in ns if not k.startswith("__")], "__classcell__" in ns, end="; ")
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", args, end="; ")
        return super().__call__(*args)

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"


class A(metaclass=Meta, flag=True):
    y = injected + 1

    def __init__(self, v):
        self.v = v, __class__.y


class B(A, flag=False):
    z = 3


print(A(5).v, B[1, 2], type(B).__name__, A.injected)
print(Meta("C", (A,), {"q": 1}, flag=2).q, isinstance(A, Meta), len(B.__mro__))
