def same(x): return x
def default(x=[]): return x
def either(a, b): return a or b
def both(a, b): return a and b


x, y = [1], {}
print(same(x) is x, default() is default(), either(x, y) is x, either([], x) is x, both(x, y) is y, (x if x else y) is x)
print((x + []) is x, x[:] is x, list(x) is x, x.copy() is x, sorted(x) is x, (x * 1) is x, [x][0] is x, (x,)[-1] is x, {1: x}[1] is x)
t = (1, 2)
print(tuple(t) is t, t[:] is t, (t + ()) is t, frozenset(f := frozenset([1])) is f, str(s := "text!") is s, (s + "") is s,
      s[:] is s, "".join([s]) is s, s.strip() is s)
n = 10 ** 20
print(int(n) is n, +n is n, (n + 0) is n, abs(n) == n, max(n, 1) is n, min([n]) is n, sum([n]) is n, None is None,
      True is (1 == 1), ... is Ellipsis)
a = x
a += [2]
b = x
b = b + [3]
print(a is x, b is x, id(a) == id(x), x is not b, (z := x) is x, [v for v in [x]][0] is x, next(iter([x])) is x, max([x], key=len) is x)
e = ValueError("e")
try:
    raise e
except ValueError as caught:
    print(caught is e)
class C:
    def m(self): return self
c = C()
print(c.m() is c, c.m().m() is c, type(c) is C, c.__class__ is C, C.m is C.m, list(map(same, [x]))[0] is x, dict(k=x)["k"] is x,
      [*[x]][0] is x, getattr(c, "m")() is c)
