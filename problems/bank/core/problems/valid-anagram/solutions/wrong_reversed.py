def is_anagram(s, t):
    return s == t[::-1]
