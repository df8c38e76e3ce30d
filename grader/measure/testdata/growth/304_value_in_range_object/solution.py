def solve(n, x):
    multiples = range(0, n, 3)
    return x in multiples, len(multiples)
