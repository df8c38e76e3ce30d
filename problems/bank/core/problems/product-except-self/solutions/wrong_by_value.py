from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    return [prod(other for other in nums if other != value) for value in nums]
