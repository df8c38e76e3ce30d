def is_anagram(s: str, t: str) -> bool:
    rest = list(s)
    for char in t:
        if char not in rest:
            return False
        rest.remove(char)
    return not rest
