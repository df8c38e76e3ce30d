def longest_unique(s: str) -> int:
    last_place = {}
    start = longest = 0
    for i, char in enumerate(s):
        if last_place.get(char, -1) >= start:
            start = last_place[char]
        last_place[char] = i
        longest = max(longest, i - start + 1)
    return longest
