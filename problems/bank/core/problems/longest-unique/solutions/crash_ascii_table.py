def longest_unique(s: str) -> int:
    last_place = [-1] * 128
    start = longest = 0
    for i, char in enumerate(s):
        start = max(start, last_place[ord(char)] + 1)
        last_place[ord(char)] = i
        longest = max(longest, i - start + 1)
    return longest
