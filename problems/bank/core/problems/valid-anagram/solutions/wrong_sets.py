def is_anagram(s, t):
    return set(s) == set(t)
