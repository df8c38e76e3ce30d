class P:
    def __init__(self):
        self._v = 10

    @property
    def v(self):
        print("get", self._v, end="; ")
        return self._v

    @v.setter
    def v(self, value):
        print("set", value, end="; ")
        self._v = value

    @property
    def readonly(self):
        return [1]


def t(value, name):
    print(name, end="; ")
    return value


p = P()
t(p, "target").v += t(5, "value")
print()
t(p, "target").v *= t(p, "other").v
print()
r = p.readonly
try:
    t(p, "target").readonly += t([2], "value")
except AttributeError as error:
    print(error)
try:
    p.missing += t(1, "never")
except AttributeError as error:
    print(error)
