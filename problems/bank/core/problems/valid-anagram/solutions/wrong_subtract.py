from collections import Counter


def is_anagram(s, t):
    return not Counter(s) - Counter(t)
