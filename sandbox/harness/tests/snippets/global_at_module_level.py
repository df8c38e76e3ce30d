global x, unused
x = 1


def f():
    x = 2

    def g():
        global x
        x = x + 5
        return x

    return g(), x


print(f(), x)
exec("global y\ny = 3\nx += 1")
print(x, y, "unused" in globals())


class C:
    global z
    z = "global from class"
    w = z.upper()

    def m(self):
        global x
        x = self.w
        return x


print(z, C.w, hasattr(C, "z"), C().m(), x)
globals()["dynamic"] = 42
print(dynamic)
del x, globals()["dynamic"]
try:
    dynamic
except NameError as error:
    print(error)
print(sorted(k for k in globals() if len(k) == 1))
