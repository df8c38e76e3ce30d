def posonly(a, b=2, /): return a, b
def kwonly(*, a, b=2): return a, b
def mixed(a, /, b, *, c): return a, b, c
def both(a, /, **kw): return a, kw
def starred(*args, sep="-", **kw): return args, sep, kw
def nested(a, b=(1, 2), *, c={"k": []}): c["k"].append(a); return a, b, c
def defaults(a, b=[]): b.append(a); return b


print(posonly(1), posonly(1, 3), kwonly(a=1), mixed(1, 2, c=3), mixed(1, b=2, c=3), both(1, a=2), starred(),
      starred(1, *[2], sep="+", x=1, **{"y": 2}))
print(nested(1), nested(2), defaults(1), defaults(2), defaults(3, []), nested.__kwdefaults__, defaults.__defaults__)
tests = [lambda: posonly(a=1), lambda: kwonly(1), lambda: kwonly(), lambda: mixed(a=1, b=2, c=3), lambda: mixed(1, 2, 3),
      lambda: both(), lambda: mixed(1, c=2),
         lambda: starred(sep=1, **{"sep": 2}), lambda: posonly(), lambda: posonly(1, 2, 3), lambda: mixed(),
         lambda: mixed(1, 2, c=1, d=2, e=3)]
for test in tests:
    try:
        print(test())
    except TypeError as error:
        print(str(error).replace(__name__ + ".", ""))


class C:
    def __init__(self, /, self_=1, **kw): self.kw = kw
    def m(this, *args): return args
    def no_self(): return 1


print(C(self=5).kw, C().m(1, 2), C.m(1, 2), C.no_self(), (lambda *, k=1: k)(k=2), (lambda a, *b: (a, b))(*"abc"))
