from string import ascii_lowercase


def solve(s):
    return [s.count(ch) for ch in ascii_lowercase]
