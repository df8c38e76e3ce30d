def longest_unique(s: str) -> int:
    lengths = []
    window = []
    for char in s:
        if char in window:
            window = window[window.index(char) + 1 :]
        window.append(char)
        lengths.append(len(window))
    return max(lengths)
