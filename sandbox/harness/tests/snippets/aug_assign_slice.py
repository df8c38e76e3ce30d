class V:
    def __init__(self, data):
        self.data = data

    def __getitem__(self, key):
        print("get", key, end="; ")
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key, value, end="; ")
        self.data[key] = value


def t(value):
    print(value, end=" ")
    return value


v = V([1, 2, 3, 4, 5])
v[t(1):t(3)] += t([9])
print(v.data)
v[::2] += []
print(v.data)
v[t(-1):] *= t(3)
print(v.data)
x = list("abcdef")
x[1:3] += "ZZ"
x[:0] += [0]
print(x)
try:
    x[::2] += [1]
except ValueError as error:
    print(error)
i = 0
x[(i := i + 1)] += str(i)
print(x, i)
