def max_sum(nums: list[int]) -> int:
    best = max(nums)
    total = 0
    for value in nums:
        if total + value < 0:
            best = max(best, total)
            total = 0
        else:
            total += value
    return best
