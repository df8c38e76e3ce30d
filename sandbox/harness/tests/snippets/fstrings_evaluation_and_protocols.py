class F:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        print(f"format{self.n}({spec!r})", end=" ")
        return f"<{self.n}:{spec}>"

    def __str__(self):
        print(f"str{self.n}", end=" ")
        return f"s{self.n}"

    def __repr__(self):
        print(f"repr{self.n}", end=" ")
        return f"r{self.n}"


def t(v):
    print(f"t{v}", end=" ")
    return v


a, b = F(1), F(2)
print(f"{a}{b!r:{t(5)}}{a!s}{t(b):{t('x')}{t('y')}}{[a, b]}{a=}{b=:q}")
print("%s %r %5s %%" % (a, b, a), "{} {!r} {:z} {0.n}".format.__name__, "{0} {1!r:>4} {0.n} {k[0]:>3}".format(a, b, k=[7]))
print(format(a), format(a, "spec"), str(a), repr(a), ascii(a), "".join([str(a), repr(b)]))


class Bad:
    def __format__(self, spec):
        return 5


for f in (lambda: f"{Bad()}", lambda: f"{object():x}", lambda: f"{a!r:5d}", lambda: f"{t(1)}{t(undefined)}{t(3)}"):
    try:
        f()
    except (TypeError, ValueError, NameError) as error:
        print(error)
