from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    total = prod(nums)
    without_zeros = prod(value for value in nums if value != 0)
    return [total // value if value != 0 else without_zeros for value in nums]
