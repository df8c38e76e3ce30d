def longest_unique(s: str) -> int:
    window = set()
    longest = 0
    for char in s:
        if char in window:
            window.clear()
        window.add(char)
        longest = max(longest, len(window))
    return longest
