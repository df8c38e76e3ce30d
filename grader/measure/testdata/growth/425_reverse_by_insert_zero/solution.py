def solve(values):
    out = []
    for v in values:
        out.insert(0, v)
    return out
