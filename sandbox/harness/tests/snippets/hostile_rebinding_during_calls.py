def target(*args):
    return "first", args


def rebind(value):
    global target
    target = lambda *args: ("second", args)
    return value


print(target(rebind(1)), target(2))
items = [1, 2]


def replace(v):
    global items
    items = ["replaced"]
    return v


items.append(replace(3))
print(items)
items[0] += "!"
items[replace(0)] = "set on the old list"
print(items)
items += [replace("to old, then rebound")]
print(items)


class C:
    def m(self, x): return "old", x
    n = 0
    def swap(self): type(self).m = lambda self, x: ("new", x); return 1
    def bump(self): C.n += 10; return 1


c = C()
print(c.m(c.swap()), c.m(2))
C.n += c.bump()
print(C.n)
n = 1
def change(): global n; n += 100; return n
print(n + change(), change() + n, n * 0 + change() - n, [n, change(), n], (n, change())[0], {n: change()}, f"{n} {change()} {n}",
      n < change() < n)
def shadow(x):
    before = x
    x = (lambda: x)() + (x := x + 1)
    return before, x
d = {"k": [1]}
d["k"].append(d.pop("k") and 2)
d["z"] = len(d)
d["n"], d["len"] = len(d), len(d)
print(shadow(1), d, (lambda v: [v.append(len(v)), v])([0]), [w for q in [1, 2] if (w := q * n)])
len = (lambda f: lambda v: f(v) + 1000)(len)
print(len("ab"), [len(v) for v in ("a", "bb")], list(map(len, ["x"])))
del len
print(len("ab"))
