def solve(balance):
    return any(b < 0 for b in balance)
