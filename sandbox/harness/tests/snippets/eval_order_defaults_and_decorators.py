def t(name):
    print("eval", name, end="; ")
    return name


def deco(name):
    print("make", name, end="; ")

    def apply(f):
        print("apply", name, "to", f.__name__, end="; ")
        return f

    return apply


@deco("one")
@deco("two")
def f(a=t("a"), b: t("ann b") = t("b"), *c: t("ann c"), d=t("d"), e, **k: t("ann k")) -> t("return"):
    pass


print()
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)


@deco("class")
class C(t("base") and object, metaclass=t("meta") and type):
    x = t("body")


print(C.x)
g = deco("inline")(lambda a=t("la"), *, b=t("lb"): (a, b))
print(g(), g.__defaults__, g.__kwdefaults__)
