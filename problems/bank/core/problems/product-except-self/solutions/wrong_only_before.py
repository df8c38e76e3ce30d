def product_except_self(nums: list[int]) -> list[int]:
    products = [1]
    for value in nums[:-1]:
        products.append(products[-1] * value)
    return products
