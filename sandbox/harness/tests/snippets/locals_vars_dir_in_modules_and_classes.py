STANDARD = {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__cached__", "__builtins__", "__annotations__"}
print(sorted(set(globals()) - STANDARD), locals() is globals(), vars() is globals(), sorted(set(dir()) - STANDARD))
a = b = 1
for i, (j, *k) in enumerate([(1, 2)]):
    while (w := i) < 0:
        pass
with open("/dev/null") as h:
    pass
import os.path as p, sys
from math import pi as q
(x, y), [z] = (1, 2), [3]


def f(): return sorted(set(globals()) - STANDARD), list(locals())


class C:
    m = 1
    names = [n for n in dir()]
    same = locals() is not globals()
    locals()["made"] = "through locals"
    n = made

    def method(self, v=5):
        return vars(), [n for n in dir(self) if not n.startswith("__")], sorted(vars(self))


print(f())
print(C.names, C.same, C.n)
c = C()
c.attribute = 1
print([s if isinstance(s, list) else sorted(s) for s in c.method()], len(set(vars(sys)) & {"path", "modules"}))
del a, b, i, j, k, c
print(f()[0], sorted(set(dir()) - STANDARD) == f()[0])
