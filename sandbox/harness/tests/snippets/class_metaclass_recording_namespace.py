class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(f"set {key}")
        super().__setitem__(key, value)

    def __getitem__(self, key):
        self.log.append(f"get {key}")
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.log.append(f"del {key}")
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Recorder()

    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.log = ns.log
        return cls


class C(metaclass=Meta):
    a = 1
    b = a + len("x")
    a += 1
    for i in [a]:
        b -= i
    def f(self): return [b for b in ()]
    del b


print(*C.log, sep="; ")
