def solve(nums, target):
    bound = 1
    while bound < len(nums) and nums[bound] < target:
        bound *= 2
    lo, hi = bound // 2, min(bound, len(nums) - 1)
    while lo <= hi:
        mid = (lo + hi) // 2
        if nums[mid] < target:
            lo = mid + 1
        elif nums[mid] > target:
            hi = mid - 1
        else:
            return mid
    return -1
