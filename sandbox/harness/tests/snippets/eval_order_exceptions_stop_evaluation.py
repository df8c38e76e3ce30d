def t(v):
    print(v, end=" ")
    if v == "boom":
        raise LookupError
    return v


x, d = [0, 0, 0], {}
tests = [
    lambda: t(1) + t("boom") + t("never"),
    lambda: [t(1), t("boom"), t("never")],
    lambda: {t("k"): t("boom"), t("never"): 1},
    lambda: t(1) < t(2) < t("boom") < t("never"),
    lambda: print(t("a"), k=t("boom"), z=t("never")),
    lambda: x[t("boom")] and t("never"),
    lambda: t(0) or t("boom") or t("never"),
    lambda: t("then") if t("boom") else t("never"),
    lambda: [t("e") for _ in range(2) if t("boom")],
    lambda: f"{t('a')}{t('boom')}{t('never')}",
    lambda: (y := t("boom"), t("never")),
    lambda: x[t(0):t("boom"):t("never")],
    lambda: t(*[t("boom")], *[t("never")]),
    lambda: (lambda a=t("boom"), b=t("never"): 0),
    lambda: d.setdefault(t("k"), t("boom")),
]
for test in tests:
    try:
        print(test())
    except LookupError:
        print("|", end=" ")
try:
    d[t("key")] = x[t(1)] = t("boom")
except LookupError:
    print(d, x)
try:
    x[0], x[t(9)], d["z"] = 5, 6, 7
except IndexError as error:
    print(error, x, d)
