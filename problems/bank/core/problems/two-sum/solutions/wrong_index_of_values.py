def two_sum(nums: list[int], target: int) -> list[int]:
    values = sorted(nums)
    low, high = 0, len(values) - 1
    while values[low] + values[high] != target:
        if values[low] + values[high] < target:
            low += 1
        else:
            high -= 1
    return [nums.index(values[low]), nums.index(values[high])]
