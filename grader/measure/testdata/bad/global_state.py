SEEN = []


def solve(nums):
    SEEN.extend(nums)
    total = 0
    for a in SEEN:
        total += a
    return total
