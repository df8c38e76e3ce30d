from itertools import chain


def solve(rows):
    flat = list(chain.from_iterable(rows))
    return flat[::-1]
