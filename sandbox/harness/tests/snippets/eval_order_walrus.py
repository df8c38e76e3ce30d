def t(value):
    print(value, end=" ")
    return value


print((x := t(1)) + x, x + (x := t(5)), x)
print([x := t(7), x, (x := x + 1)], x)
if (n := t(3)) > 2 and (m := n * 2) > 5 or (never := True):
    print(n, m, "never" in globals())
while (n := n - 1) > 0:
    print("loop", n, end=" ")
print(n)
print(f"{(y := t(4))} {y!r:>3} {y:={y}}")
d = {(k := t("k")): (v := t("v")), k + v: [k, v]}
print(d)
print(max(z := t(2), z + 1, (z := 10)), z)
(a, b), c = (p := (1, 2)), (q := p[0])
print(a, b, c, p, q)
print(t(first) if (first := t("cond")) else t("other"))
