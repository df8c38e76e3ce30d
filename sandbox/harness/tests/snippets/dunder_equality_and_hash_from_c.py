class E:
    def __init__(self, n, log):
        self.n, self.log = n, log

    def __eq__(self, other):
        self.log.append(f"{self.n}=={getattr(other, 'n', other)}")
        return self.n == getattr(other, "n", other)

    def __hash__(self):
        self.log.append(f"h{self.n}")
        return self.n % 2


def show(label, value):
    print(label, value, " ".join(log))
    log.clear()


log = []
a, b, c, a2 = (E(n, log) for n in (1, 2, 3, 1))
show("in list", (c in [a, b, c], a2 in [a], 3 in [a, c], E(9, log) not in (a, b)))
show("count index", ([a, a2, b].count(a), [a, b, c].index(c)))
show("set", len({a, b, c, a2}))
show("dict", {a: 1, c: 2, a2: 3}[E(1, log)])
show("compare", ([a, b] == [a2, b], (a, b) != (a2, c), {"k": a} == {"k": a2}))
lst = [a, b, c]
lst.remove(E(2, log))
show("remove", [e.n for e in lst])
show("setops", (len({a, b} & {a2}), len({a} | {a2, c}), {a} <= {a2, b}))
show("fromkeys", len(dict.fromkeys([a, a2, c])))
show("is shortcut", (a in [a], a == a))
