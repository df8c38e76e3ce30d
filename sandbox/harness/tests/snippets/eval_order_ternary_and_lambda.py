def t(value):
    print(value, end=" ")
    return value


print(t("then") if t(True) else t("else"))
print(t("then") if t(0) else t("mid") if t("") else t("end"))
f = t("f1") and (lambda x=t("default"): t("body") + x) if t(1) else None
print(f())
print(f("!"), f.__name__, f.__defaults__)
print((t(1), t(2))[t(0)] if t(1) < t(2) else t(3))
g = (lambda: t("a")) if t(False) else (lambda: t("b"))
print(g())
print([(lambda v: v * 2)(i) if i % 2 else (lambda v: -v)(i) for i in range(4)])
