import weakref


class Obj:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end="; ")

    def chain(self):
        return self


def f():
    a = Obj("local")
    print("in f", end="; ")
    return 1


f()
print("after f")
Obj("temporary")
Obj("chained").chain().chain().name
x = Obj("first")
x = Obj("second")
print("rebound")
r = weakref.ref(x)
del x
print(r() is None)
values = [Obj(f"item{i}") for i in range(3)]
values[1:2] = []
values.pop()
values += [Obj("added")]
values.clear()
print("cleared")
for o in (Obj(f"loop{i}") for i in range(2)):
    print("body", o.name, end="; ")
del o
print([Obj("c").name for _ in range(2)], len([Obj("arg")]))
