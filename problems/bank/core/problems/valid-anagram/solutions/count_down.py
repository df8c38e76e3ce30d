def is_anagram(s: str, t: str) -> bool:
    if len(s) != len(t):
        return False
    left: dict[str, int] = {}
    for char in s:
        left[char] = left.get(char, 0) + 1
    for char in t:
        if left.get(char, 0) == 0:
            return False
        left[char] -= 1
    return True
