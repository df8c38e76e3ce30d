def max_sum(nums: list[int]) -> int:
    ending = nums[0]
    for value in nums[1:]:
        ending = max(value, ending + value)
    return ending
