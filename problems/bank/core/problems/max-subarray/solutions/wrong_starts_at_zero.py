def max_sum(nums: list[int]) -> int:
    best = ending = 0
    for value in nums:
        ending = max(0, ending + value)
        best = max(best, ending)
    return best
