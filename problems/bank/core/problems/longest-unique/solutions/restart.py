def longest_unique(s: str) -> int:
    """From each place walk right until a character repeats."""
    longest = 0
    for start in range(len(s)):
        seen: set[str] = set()
        for i in range(start, len(s)):
            if s[i] in seen:
                break
            seen.add(s[i])
        longest = max(longest, len(seen))
    return longest
