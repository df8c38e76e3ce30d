def longest_unique(s):
    last, start, best = {}, 0, 0
    for end, c in enumerate(s):
        if c in last and last[c] >= start:
            start = last[c] + 1
        last[c] = end
        best = max(best, end - start + 1)
    return best


def max_sum(nums, k):
    window = best = sum(nums[:k])
    for i in range(k, len(nums)):
        window += nums[i] - nums[i - k]
        if window > best:
            best = window
    return best


def min_cover(s, t):
    need, missing, left, best = {c: t.count(c) for c in t}, len(t), 0, (float("inf"), "")
    for right, c in enumerate(s):
        missing -= need.get(c, 0) > 0
        need[c] = need.get(c, 0) - 1
        while not missing:
            best = min(best, (right - left + 1, s[left:right + 1]))
            need[s[left]] += 1
            missing += need[s[left]] > 0
            left += 1
    return best[1]


print(longest_unique("abcabcbb"), longest_unique("bbbb"), longest_unique(""), longest_unique("dvdf" * 5))
print(max_sum([1, 4, 2, 10, 23, 3, 1, 0, 20], 4), max_sum(list(range(200)), 7), min_cover("ADOBECODEBANC", "ABC"),
      repr(min_cover("a", "b")))
