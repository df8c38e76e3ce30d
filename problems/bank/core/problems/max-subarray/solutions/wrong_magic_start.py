def max_sum(nums: list[int]) -> int:
    best = -1000000
    ending = 0
    for value in nums:
        ending = max(value, ending + value)
        best = max(best, ending)
    return best
