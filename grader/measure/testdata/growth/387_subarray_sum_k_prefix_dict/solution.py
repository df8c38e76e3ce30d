from collections import defaultdict


def solve(nums, k):
    seen = defaultdict(int)
    seen[0] = 1
    total = count = 0
    for x in nums:
        total += x
        count += seen.get(total - k, 0)
        seen[total] += 1
    return count
