x = list(range(6))
x[1:3] = "abc"
print(x)
x[:0] = [-1]
x[len(x):] = ["end"]
x[2:2] = []
print(x)
x[::2] = "wxyz!"[: len(x[::2])]
print(x)
del x[1::3]
print(x)
del x[-1], x[0]
print(x)
x[:] = x[::-1]
x[1:1] = x
print(x)
x[-2:] = (i for i in range(3))
print(x)
y = x
x[:] = []
print(y, y is x)
del x[:], y[5:]
for bad in ("x[::2] = [1]", "x[0] = 1", "del x[0]", "x[1:2] = 5", "(1, 2)[0:1] = 3", "'abc'[0] = 'x'", "x['a'] = 1",
      "del 'abc'[1:]", "z = [1,2,3]; z[::2] = [1]"):
    try:
        exec(bad)
    except (ValueError, IndexError, TypeError) as error:
        print(bad, "->", error)
b = bytearray(b"hello")
b[1:3] = b"EY"
b[::2] = b"XYZ"
del b[:1]
print(b, x)
