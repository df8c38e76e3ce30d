from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    zeros = nums.count(0)
    product = prod(value for value in nums if value)
    if zeros:
        return [product if value == 0 and zeros == 1 else 0 for value in nums]
    return [int(product / value) for value in nums]
