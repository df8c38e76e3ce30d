def solve(nums):
    kept = list(nums)
    for x in nums:
        if x < 0:
            kept.remove(x)
    return kept
