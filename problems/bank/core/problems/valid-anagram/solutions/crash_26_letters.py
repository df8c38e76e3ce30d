def is_anagram(s, t):
    counts = [0] * 26
    for char in s:
        counts[ord(char) - ord("a")] += 1
    for char in t:
        counts[ord(char) - ord("a")] -= 1
    return not any(counts)
