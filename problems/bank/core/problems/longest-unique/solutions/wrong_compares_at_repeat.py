def longest_unique(s: str) -> int:
    window = []
    longest = 0
    for char in s:
        if char in window:
            longest = max(longest, len(window))
            window = window[window.index(char) + 1 :]
        window.append(char)
    return longest
