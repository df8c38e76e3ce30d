def longest_unique(s: str) -> int:
    """Remember where each character was last; the left edge moves right behind it."""
    last_place: dict[str, int] = {}
    start = longest = 0
    for i, char in enumerate(s):
        if char in last_place:
            start = max(start, last_place[char] + 1)
        last_place[char] = i
        longest = max(longest, i - start + 1)
    return longest
