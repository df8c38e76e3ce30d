class Base:
    def __add__(self, other): return f"Base.add({type(other).__name__})"
    def __radd__(self, other): return f"Base.radd({type(other).__name__})"
    def __mul__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    def __lt__(self, other): return NotImplemented
    def __gt__(self, other): return f"Base.gt({type(other).__name__})"


class Sub(Base):
    def __radd__(self, other): return f"Sub.radd({type(other).__name__})"
    def __rmul__(self, other): return f"Sub.rmul({type(other).__name__})"
    def __eq__(self, other): return "Sub.eq"


class MyInt(int):
    def __radd__(self, other): return f"MyInt.radd({other})"
    def __rsub__(self, other): return NotImplemented
    def __rpow__(self, other, mod=None): return f"rpow {other}"


b, s = Base(), Sub()
print(b + s, s + b, b + 1, 1 + b, [] + b, "x" + b, b * s, b == s, b == b, b == 1, b < b, b < s)
print(1 + MyInt(2), 5 - MyInt(2), MyInt(1) + 1, 2 ** MyInt(3), 1.5 + MyInt(1), True + MyInt(4))
x = b
x += s
y = 1
y += MyInt(1)
z = [1]
z += "ab"
print(x, y, z, sum([MyInt(1)], 2), sum([b]), sum([[1], [2]], []))
for bad in (lambda: b * b, lambda: 2 * b, lambda: b * 2, lambda: s <= b, lambda: b @ s):
    try:
        print(bad())
    except TypeError as error:
        print(error)
