from collections import Counter


def solve(words):
    return [w for w, _ in Counter(words).most_common()]
