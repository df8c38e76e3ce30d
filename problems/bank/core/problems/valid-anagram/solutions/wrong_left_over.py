from collections import Counter


def is_anagram(s, t):
    left = Counter(s)
    for char in t:
        if not left[char]:
            return False
        left[char] -= 1
    return True
