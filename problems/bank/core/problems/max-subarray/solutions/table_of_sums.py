def max_sum(nums: list[int]) -> int:
    """Keep the best sum that ends at each place."""
    ending: list[int] = []
    for value in nums:
        carried = ending[-1] if ending else 0
        ending.append(value + max(carried, 0))
    return max(ending)
