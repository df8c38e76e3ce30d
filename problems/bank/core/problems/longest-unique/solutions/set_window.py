def longest_unique(s: str) -> int:
    """Hold the window as a set; take characters out at the left until the new one fits."""
    window: set[str] = set()
    start = 0
    longest = 0
    for char in s:
        while char in window:
            window.remove(s[start])
            start += 1
        window.add(char)
        longest = max(longest, len(window))
    return longest
