def product_except_self(nums: list[int]) -> list[int]:
    products: list[int] = []
    for i in range(len(nums)):
        product = 1
        for j, value in enumerate(nums):
            if i != j:
                product *= value
        products.append(product)
    return products
