from itertools import product


def solve(n):
    return ["".join(w) for w in product("abc", repeat=n)]
