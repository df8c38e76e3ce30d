def solve(nums, target):
    nums = sorted(nums)
    count = 0
    for i in range(len(nums) - 2):
        l, r = i + 1, len(nums) - 1
        while l < r:
            s = nums[i] + nums[l] + nums[r]
            if s < target:
                l += 1
            elif s > target:
                r -= 1
            else:
                count += 1
                l += 1
                r -= 1
    return count
