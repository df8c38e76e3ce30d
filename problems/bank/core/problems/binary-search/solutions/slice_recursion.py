def search(nums: list[int], target: int) -> int:
    if not nums:
        return -1
    middle = len(nums) // 2
    if nums[middle] == target:
        return middle
    if target < nums[middle]:
        return search(nums[:middle], target)
    place = search(nums[middle + 1 :], target)
    return -1 if place == -1 else middle + 1 + place
