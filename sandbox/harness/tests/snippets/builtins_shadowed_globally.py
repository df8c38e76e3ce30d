def total(values):
    return sum(values), len(values), [x for x in range(3)]


print(total([1, 2]))
sum = lambda values: f"global sum of {values}"
print(total([1, 2]))
from math import *
print(pow(2, 3), type(pow(2, 3)).__name__, floor(2.5))


def range(n):
    yield from "own range"


print(total([1]), list(range(1))[:3])
del sum
print(total([5]))
globals()["len"] = lambda v: "injected"
print(total([1]))
del globals()["len"]
print(total([1]))
if False:
    sorted = None
print(sorted([3, 1]))
for max in [min]:
    print(max(4, 2))
del max
print(max(4, 2))
exec("abs = str")
print(abs(-5), [print for print in [1]])


class C:
    len = lambda self: "method"
    x = len(None)
    def m(self): return len("abc"), self.len()


print(C.x, C().m())
