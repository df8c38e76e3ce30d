def product_except_self(nums: list[int]) -> list[int]:
    """Write the products of what stands before, then multiply by those of what stands behind."""
    products: list[int] = []
    before = 1
    for value in nums:
        products.append(before)
        before *= value
    behind = 1
    for i in range(len(nums) - 1, -1, -1):
        products[i] *= behind
        behind *= nums[i]
    return products
