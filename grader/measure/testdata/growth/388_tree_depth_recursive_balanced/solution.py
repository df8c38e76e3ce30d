def solve(parent):
    kids = {}
    for v, p in enumerate(parent):
        if p >= 0:
            kids.setdefault(p, []).append(v)

    def depth(v):
        return 1 + max((depth(w) for w in kids.get(v, ())), default=0)

    return depth(0)
