def longest_unique(s: str) -> int:
    window = set()
    start = longest = 0
    for char in s:
        if char in window:
            window.discard(s[start])
            start += 1
        window.add(char)
        longest = max(longest, len(window))
    return longest
