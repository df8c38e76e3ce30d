calls = []


def t(v):
    calls.append(v)
    return v


class V:
    def __init__(self, n, r): self.n, self.r = n, r
    def __lt__(self, o): calls.append(f"{self.n}<{o.n}"); return self.r
    def __eq__(self, o): calls.append(f"{self.n}=={o.n}"); return self.r
    def __contains__(self, o): calls.append(f"{o.n} in {self.n}"); return self.r
    __hash__ = None


def show(value):
    print(getattr(value, 'n', value), calls)
    calls.clear()


class R:
    def __init__(self, name, truth): self.n, self.truth = name, truth
    def __bool__(self): calls.append(f"bool {self.n}"); return self.truth


a, b, c = V("a", R("ra", True)), V("b", R("rb", False)), V("c", [])
show(t(1) < t(2) < t(3))
show(t(3) < t(2) < t(1))
show(t(1) < t(2) > t(0) != t(5) == t(5))
show((a < b < c).n)
show((b < a < c).n)
show(c < a < b)
show(a == b in c)
show(a < b == c is not None)
show(b in a in b)
show(t(1) in t([1]) in t([[1]]))
show([x for x in (1, 2, 3) if t(0) < x < t(3)])
show(not a < b < c)
show((a < b < c) and "yes" or "no")
if a < b < c: show("if")
else: show("else")
while t(0) < t(len(calls)) < t(9): break
else: show("while else")
show(t(1) < (x := t(2)) < t(3) < x + 2)
show((lambda: t(1) < t(2) < t("s"))() if False else t(2) > t(1) <= t(1))
try:
    t(1) < t(2) < t("s") < t("never")
except TypeError as error:
    show(error)
