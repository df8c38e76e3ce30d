def search(nums: list[int], target: int) -> int:
    low, high = 0, len(nums) - 1
    while low < high:
        middle = (low + high) // 2
        if nums[middle] <= target:
            low = middle
        else:
            high = middle - 1
    return low if nums and nums[low] == target else -1
