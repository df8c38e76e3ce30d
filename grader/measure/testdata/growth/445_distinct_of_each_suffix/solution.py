def solve(s):
    return sum(len(set(s[i:])) for i in range(len(s)))
