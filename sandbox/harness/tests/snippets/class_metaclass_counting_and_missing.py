class Auto(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        self[key] = value = len([k for k in self if not k.startswith("__")])
        return value


class AutoEnum(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Auto()

    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, {**ns, "members": [k for k in ns if not k.startswith("__")]})


class Colours(metaclass=AutoEnum):
    red
    green
    blue


class Mixed(metaclass=AutoEnum):
    one
    two, three
    double = two + two


print(Colours.red, Colours.green, Colours.blue, Colours.members)
print(Mixed.one, Mixed.two, Mixed.three, Mixed.double, Mixed.members)
