def solve(nums):
    total = 0
    for a in nums:
        total += a
    return total
