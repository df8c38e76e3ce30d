def total(nums):
    so_far = 0
    for number in nums:
        so_far += number
    return so_far
