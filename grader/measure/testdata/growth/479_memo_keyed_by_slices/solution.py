from functools import lru_cache


@lru_cache(maxsize=None)
def longest(s):
    if len(s) < 2:
        return len(s)
    if s[0] == s[-1]:
        return 2 + longest(s[1:-1])
    return max(longest(s[1:]), longest(s[:-1]))


def solve(s):
    longest.cache_clear()
    return longest(s)
