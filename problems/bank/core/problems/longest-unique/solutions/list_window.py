def longest_unique(s: str) -> int:
    """Hold the window as a list, and search it for each character."""
    window: list[str] = []
    longest = 0
    for char in s:
        if char in window:
            del window[: window.index(char) + 1]
        window.append(char)
        longest = max(longest, len(window))
    return longest
