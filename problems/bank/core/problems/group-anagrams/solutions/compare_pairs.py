from collections import Counter


def group_anagrams(words: list[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    for word in words:
        for group in groups:
            if Counter(word) == Counter(group[0]):
                group.append(word)
                break
        else:
            groups.append([word])
    return groups
