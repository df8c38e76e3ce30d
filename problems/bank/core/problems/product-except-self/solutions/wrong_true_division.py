from math import prod


def product_except_self(nums):
    if 0 in nums:
        zeros = nums.count(0)
        rest = prod(value for value in nums if value)
        return [rest if value == 0 and zeros == 1 else 0 for value in nums]
    return [prod(nums) / value for value in nums]
