def solve(nums):
    k = len(nums) // 2
    medians = []
    for i in range(len(nums) - k + 1):
        window = sorted(nums[i:i + k])
        medians.append(window[k // 2])
    return medians
