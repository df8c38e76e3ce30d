def longest_unique(s: str) -> int:
    last_place = {}
    start = longest = 0
    for i, char in enumerate(s):
        if char in last_place:
            start = last_place[char] + 1
        last_place[char] = i
        longest = max(longest, i - start + 1)
    return longest
