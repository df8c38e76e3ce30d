def solve(s):
    out = ""
    for ch in s:
        if ch not in "aeiou":
            out += ch
    return out
