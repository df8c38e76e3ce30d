def solve(a, b):
    common = set(a) & set(b)
    return len(common), len(set(a) | set(b))
