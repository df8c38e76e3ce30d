class R:
    def __radd__(self, other):
        return f"radd({other!r})"

    def __rsub__(self, other):
        return NotImplemented

    def __ror__(self, other):
        return f"ror({sorted(other)})"


x = 5
x += R()
print(x)
x = "text"
x += R()
print(x)
x = (1,)
x += R()
print(x)
x = {3, 1}
x |= R()
print(x)
x = [1]
try:
    x += R()
except TypeError as error:
    print(error, x)
try:
    x = 1
    x -= R()
except TypeError as error:
    print(error, x)
d = {"a": 1}
d |= [("b", 2)]
print(d)
