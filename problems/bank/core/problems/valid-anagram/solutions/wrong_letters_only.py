from collections import Counter


def is_anagram(s, t):
    return Counter(filter(str.isalpha, s)) == Counter(filter(str.isalpha, t))
