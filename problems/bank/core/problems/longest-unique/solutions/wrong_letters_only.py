def longest_unique(s: str) -> int:
    last_place = {}
    start = longest = 0
    for i, char in enumerate(filter(str.isalnum, s)):
        start = max(start, last_place.get(char, -1) + 1)
        last_place[char] = i
        longest = max(longest, i - start + 1)
    return longest
