def solve(s):
    for k in range(len(s) - 1, 0, -1):
        if s[:k] == s[-k:]:
            return k
    return 0
