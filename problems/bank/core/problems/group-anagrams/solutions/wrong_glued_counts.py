def group_anagrams(words: list[str]) -> list[list[str]]:
    groups = {}
    for word in words:
        counts = [0] * 26
        for letter in word:
            counts[ord(letter) - 97] += 1
        key = "".join(str(count) for count in counts)
        if key not in groups:
            groups[key] = []
        groups[key].append(word)
    return list(groups.values())
