def solve(colours, sizes):
    return [(c, s) for c in colours for s in sizes]
