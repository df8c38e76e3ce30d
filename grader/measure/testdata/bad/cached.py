import functools

KNOWN = {}


@functools.cache
def below(i):
    return 0 if i == 0 else KNOWN.setdefault(i, i) % 7


def solve(nums):
    total = 0
    for i in range(len(nums)):
        total ^= below(i)
    return total
