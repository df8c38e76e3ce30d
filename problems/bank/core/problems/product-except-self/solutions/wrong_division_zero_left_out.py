def product_except_self(nums: list[int]) -> list[int]:
    total = 1
    for value in nums:
        if value != 0:
            total *= value
    return [total // value if value != 0 else 0 for value in nums]
