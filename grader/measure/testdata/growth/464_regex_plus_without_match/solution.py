import re

PATTERN = re.compile(r"a+b")


def solve(s):
    return PATTERN.search(s) is not None
