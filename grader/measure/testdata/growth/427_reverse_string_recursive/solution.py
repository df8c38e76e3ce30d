def solve(s):
    if len(s) <= 1:
        return s
    return solve(s[1:]) + s[0]
