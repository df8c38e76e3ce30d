def is_anagram(s, t):
    return all(s.count(char) == t.count(char) for char in set(s))
