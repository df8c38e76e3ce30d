def product_except_self(nums: list[int]) -> list[int]:
    products = []
    product = 1
    for value in nums:
        product *= value
        products.append(product)
    product = 1
    for i in range(len(nums) - 1, -1, -1):
        products[i] *= product
        product *= nums[i]
    return products
