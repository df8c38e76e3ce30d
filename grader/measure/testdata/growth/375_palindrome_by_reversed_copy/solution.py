def solve(s):
    return s == s[::-1]
