import re

TOKEN = re.compile(r"[a-z]+|\d+")


def solve(text):
    return len(TOKEN.findall(text))
