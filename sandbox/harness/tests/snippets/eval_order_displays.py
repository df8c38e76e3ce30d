def t(value):
    print(value, end=" ")
    return value


print([t(1), *t([2, 3]), t(4)], (t(5), *t("ab")), {t(6), t(6)})
print({t("k1"): t("v1"), t("k2"): t("v2"), **t({"k1": "over"}), t("k3"): t("v3")})
print({t("k"): t(1), t("k"): t(2)})
print({t(k): t(v) for k, v in t({"a": 1, "b": 2}).items() if t(v) > 0})
print(sorted({t(x) for x in t((3, 1, 2))}))
try:
    {t("a"): t(1), t([]): t(2), t("after"): t(3)}
except TypeError as error:
    print(error)
try:
    {t([]), t("after")}
except TypeError as error:
    print(error)
try:
    [t(0), *t(None), t(1)]
except TypeError as error:
    print(error)
