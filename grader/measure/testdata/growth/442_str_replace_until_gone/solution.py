def solve(s):
    rounds = 0
    while "()" in s:
        s = s.replace("()", "", 1)
        rounds += 1
    return rounds if not s else -1
