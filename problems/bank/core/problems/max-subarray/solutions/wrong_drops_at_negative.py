def max_sum(nums: list[int]) -> int:
    best = nums[0]
    total = 0
    for value in nums:
        if value < 0:
            total = value
        else:
            total = max(total, 0) + value
        best = max(best, total)
    return best
