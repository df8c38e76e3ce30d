def t(tag, value):
    print(f"{tag}{value}", end=" ")
    return value


print([t("e", x) for x in t("it", (0, 1, 2, 3)) if t("c", x) if t("d", x % 2)])
print({t("k", x): t("v", -x) for x in (1, 2) if t("c", x > 1) or t("o", x)})
print(sorted({t("s", x // 2) for x in range(4) if not t("n", x == 1)}))
print([t("e", (x, y)) for x in t("a", [1, 2]) if t("ca", x) for y in t("b", [x, 0]) if t("cb", y)])
print(next((t("e", x) for x in t("i", range(5)) if t("c", x) > 1), t("default", None)))
print([t("then", x) if t("test", x > 1) else t("else", x) for x in [1, 2]])
print(any(t("any", x) for x in [0, 0, 3, 4]), all(t("all", x) for x in [1, 0, 1]))
