log = []


def t(v, r=None):
    log.append(v)
    return v if r is None else r


n = 0
while t(n) < 3 and t("and") or t("or", 0):
    n += 1
    if t(n) == 2: continue
    for i in t(range(n), range(n)):
        if t(("i", i)) == ("i", 1):
            break
    else:
        t("else")
print(n, log)
log.clear()
for i in range(t(3)):
    i = 10
    while i:
        i //= t(4)
        if i == 0:
            break
    else:
        t("never")
for x in (y for y in t([1, 2, 3], [1, 2, 3]) if t(y) != 2):
    t(("body", x))
print(i, x, log)
class Limited:
    def __init__(self): self.n = 0
    def __bool__(self): self.n += 1; log.append(f"bool{self.n}"); return self.n < 3
log.clear()
cond = Limited()
while cond: log.append("body")
while not cond: break
if cond or t("or"): pass
print(log, [v for v in range(3) if cond or v], log[-3:])
for a, b in {1: 2, 3: 4}.items(): a, b = b, a
for k in (d := dict(x=1)): d[k] += 1
for c in "": pass
print(a, b, d, "c" in globals())
