def group_anagrams(words: list[str]) -> list[list[str]]:
    groups = {}
    for word in words:
        if not word:
            continue
        groups.setdefault("".join(sorted(word)), []).append(word)
    return list(groups.values())
