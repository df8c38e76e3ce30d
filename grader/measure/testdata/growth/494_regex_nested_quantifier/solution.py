import re


def solve(s):
    return bool(re.match(r"(a+)+$", s))
