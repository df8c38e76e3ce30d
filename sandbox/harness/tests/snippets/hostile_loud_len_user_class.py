class Loud:
    def __init__(self, name="x"): self.name = name
    def __len__(self): log.append("len"); return 3
    def __iter__(self): log.append("iter"); return iter("abc")
    def __getitem__(self, k): log.append(f"get {k}"); return k
    def __setitem__(self, k, v): log.append(f"set {k}")
    def __delitem__(self, k): log.append(f"del {k}")
    def __contains__(self, x): log.append("contains"); return False
    def __add__(self, o): log.append("add"); return self
    def __iadd__(self, o): log.append("iadd"); return self
    def __mul__(self, n): log.append("mul"); return self
    def __eq__(self, o): log.append("eq"); return True
    def __lt__(self, o): log.append("lt"); return True
    def __bool__(self): log.append("bool"); return True
    def __hash__(self): log.append("hash"); return 1
    def __str__(self): log.append("str"); return "s"
    def __repr__(self): log.append("repr"); return "r"
    def __index__(self): log.append("index"); return 1
    def __length_hint__(self): log.append("hint"); return 1


def aug(x): x += 1; x[0] += 1; x["s"] += "t"; return x
def store(x): x[0] = x; x[1:] = 5; del x[2], x[:1]; x[0], x[1] = 1, 2; return 0


log = []
o = Loud()
for f in (lambda: o[0], lambda: o[1:2], lambda: o[o], lambda: o + o, lambda: o * 2, lambda: [0] * o, lambda: 1 in o,
      lambda: o in [o], lambda: [*o], lambda: list(o),
          lambda: tuple(o), lambda: set(o), lambda: sorted(o), lambda: sum(map(len, [o])), lambda: max(o), lambda: "".join(o),
          lambda: dict.fromkeys(o), lambda: (lambda *a: 0)(*o),
          lambda: aug(o), lambda: store(o), lambda: [x for x in o], lambda: o == o, lambda: o < o, lambda: o and 1, lambda: not o,
          lambda: {o}, lambda: {o: o}[o], lambda: f"{o}{o!r}",
          lambda: "%s" % o, lambda: str(o), lambda: range(o), lambda: "abc"[o], lambda: [5, 6][o:], lambda: any(o),
          lambda: list(zip(o)), lambda: list(enumerate(o)), lambda: [].extend(o),
          lambda: [o].sort(), lambda: [o, o].sort(), lambda: [o].count(1), lambda: [o] == [1], lambda: (o,) < (1,),
          lambda: [o].index(o), lambda: hash((o,)), lambda: list(map(str, o)),
          lambda: [].__iadd__(o), lambda: len(o), lambda: bool(o), lambda: print(o, end=" "), lambda: [1, 2].insert(o, o),
          lambda: [1, 2].pop(o), lambda: bytes([1]) * o, lambda: o is o):
    f()
    print(*log, sep=",", end="; ")
    log.clear()
print()
