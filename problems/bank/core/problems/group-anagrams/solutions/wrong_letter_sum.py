def group_anagrams(words: list[str]) -> list[list[str]]:
    groups = {}
    for word in words:
        key = (len(word), sum(ord(letter) for letter in word))
        groups.setdefault(key, []).append(word)
    return list(groups.values())
