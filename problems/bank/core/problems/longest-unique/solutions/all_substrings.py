def longest_unique(s: str) -> int:
    longest = 0
    for start in range(len(s)):
        for end in range(start + 1, len(s) + 1):
            part = s[start:end]
            if len(set(part)) == len(part):
                longest = max(longest, len(part))
    return longest
