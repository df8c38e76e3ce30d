def solve(nums, target):
    n = len(nums)
    found = 0
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                if nums[i] + nums[j] + nums[k] == target:
                    found += 1
    return found
