class Temperature:
    """Doc of the class."""

    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """In degrees."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError(f"{value} is too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleting", end="; ")
        del self._c

    fahrenheit = property(lambda self: self._c * 9 / 5 + 32, lambda self, f: setattr(self, "_c", (f - 32) * 5 / 9), doc="F")


t = Temperature(25)
t.celsius += 5
t.fahrenheit -= 9
print(t.celsius, t.fahrenheit, Temperature.celsius.__doc__, Temperature.fahrenheit.__doc__)
for action in (lambda: setattr(t, "celsius", -300), lambda: delattr(t, "celsius"), lambda: t.celsius, lambda: delattr(t, "fahrenheit")):
    try:
        print(action())
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
