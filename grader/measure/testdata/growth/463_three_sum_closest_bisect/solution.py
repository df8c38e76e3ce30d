from bisect import bisect_left


def solve(nums, target):
    nums = sorted(nums)
    n = len(nums)
    best = nums[0] + nums[1] + nums[2]
    for i in range(n - 2):
        for j in range(i + 1, n - 1):
            k = bisect_left(nums, target - nums[i] - nums[j], j + 1)
            for m in (k - 1, k):
                if j < m < n:
                    s = nums[i] + nums[j] + nums[m]
                    if abs(s - target) < abs(best - target):
                        best = s
    return best
