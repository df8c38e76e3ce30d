def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if (j := seen.get(target - n)) is not None:
            return [j, i]
        seen[n] = i
    return []


def group_anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return sorted(groups.values(), key=lambda g: (-len(g), g))


def first_unique(s):
    counts = {}
    for c in s:
        counts[c] = counts.get(c, 0) + 1
    for i, c in enumerate(s):
        if counts[c] == 1:
            return i
    else:
        return -1


print(two_sum([2, 7, 11, 15], 9), two_sum([3, 2, 4], 6), two_sum([], 0), two_sum([0, 0], 0))
print(group_anagrams(["eat", "tea", "tan", "ate", "nat", "bat"]), first_unique("leetcode"), first_unique("aabb"), first_unique(""))
