def t(name, value=None):
    print(name, end=" ")
    return value


def pick(name):
    print(name, end=" ")
    return lambda *args, **kwargs: (args, sorted(kwargs.items()))


print(pick("f")(t("a", 1), t("b", 2), k=t("k", 3), j=t("j", 4)))
print(pick("f")(*t("star", [1, 2]), t("mid", 5), *t("star2", (6,)), z=t("z", 7), **t("dd", {"y": 8}), x=t("x", 9)))
print(pick("f")(k=t("k", 1), *t("late_star", [2, 3])))
print(pick("f")(t("outer", pick("g")(t("inner", 1)))))
try:
    pick("f")(t("a"), t("b").missing, t("never"))
except AttributeError as error:
    print(type(error).__name__, error)
try:
    nothing = None
    nothing(t("argument evaluated first"))
except TypeError as error:
    print(error)
