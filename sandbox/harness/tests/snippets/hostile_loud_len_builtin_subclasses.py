log = []


def loud(base):
    class Loud(base):
        def __len__(self): log.append("len"); return base.__len__(self)
        def __iter__(self): log.append("iter"); return base.__iter__(self)
        def __getitem__(self, k): log.append("get"); return base.__getitem__(self, k)
        def __contains__(self, x): log.append("contains"); return base.__contains__(self, x)
        def __eq__(self, o): log.append("eq"); return base.__eq__(self, o)
        def __hash__(self): log.append("hash"); return 5
        def __lt__(self, o): log.append("lt"); return base.__lt__(self, o)
        def __bool__(self): log.append("bool"); return True
        def __sizeof__(self): log.append("sizeof"); return 10
        def __getattribute__(self, n): log.append(n); return base.__getattribute__(self, n)

    return Loud


def twice(x): x += x; return x


L, S, T, D = loud(list)([3, 1, 2]), loud(str)("cab"), loud(tuple)((3, 1)), loud(dict)(b=1, a=2)
for x in (L, S, T, D):
    for f in (lambda: x[0] if x is not D else x["a"], lambda: x[1:] if x is not D else x.get("a"),
          lambda: x * 2 if x is not D else {**x}, lambda: x + type(x)() if x is not D else x | x,
              lambda: [*x], lambda: list(x), lambda: sorted(x), lambda: max(x), lambda: 1 in x if x is not S else "c" in x,
              lambda: x == x, lambda: len(x), lambda: [v for v in x], lambda: tuple(x),
              lambda: x and 1, lambda: not x, lambda: twice(type(x)(x)) if x is not D else 0, lambda: (lambda *a: 0)(*x),
              lambda: {x} if x is not L else 0, lambda: {1: x}[1], lambda: f"{x}",
              lambda: "".join(map(str, x)), lambda: sum(1 for _ in x), lambda: x.count(1) if x not in (S, D) else 0,
              lambda: x < x if x is not D else 0, lambda: [x] == [x], lambda: set(x),
              lambda: [0].extend(x), lambda: [0].__iadd__(x), lambda: list(zip(x, x)),
              lambda: list(reversed(x)) if x is not S else 0, lambda: list(enumerate(x)), lambda: any(x), lambda: dict.fromkeys(x),
              lambda: "%s" % (x,), lambda: [x].index(x), lambda: (x,) == (x,), lambda: type(x)(x),
              lambda: [1, 2] + x if x is L else 0, lambda: "a" + x if x is S else 0, lambda: x.copy() if x in (L, D) else 0):
        log.clear()
        value = f()
        print(*log, sep=",", end="; ")
    print()
