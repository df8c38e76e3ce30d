def has_duplicate(nums):
    low = min(nums)
    table = bytearray(min(max(nums) - low + 1, 10**8))
    for value in nums:
        if table[value - low]:
            return True
        table[value - low] = 1
    return False
