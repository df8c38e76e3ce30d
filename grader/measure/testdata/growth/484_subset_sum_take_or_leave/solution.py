def solve(nums, target):
    def reach(i, rest):
        if i == len(nums):
            return rest == 0
        return reach(i + 1, rest - nums[i]) or reach(i + 1, rest)

    return reach(0, target)
