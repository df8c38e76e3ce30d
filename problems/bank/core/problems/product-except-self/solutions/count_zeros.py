def product_except_self(nums: list[int]) -> list[int]:
    """Divide the product of all items that are not zero; zeros decide on their own."""
    zeros = nums.count(0)
    product = 1
    for value in nums:
        product *= value or 1
    if zeros == 0:
        return [product // value for value in nums]
    return [product if value == 0 and zeros == 1 else 0 for value in nums]
