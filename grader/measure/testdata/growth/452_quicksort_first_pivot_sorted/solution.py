def solve(nums):
    if len(nums) < 2:
        return nums
    pivot, *rest = nums
    left = [x for x in rest if x < pivot]
    right = [x for x in rest if x >= pivot]
    return solve(left) + [pivot] + solve(right)
