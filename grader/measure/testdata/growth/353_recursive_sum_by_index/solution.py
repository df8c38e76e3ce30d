def solve(nums):
    def total(i):
        if i == len(nums):
            return 0
        return nums[i] + total(i + 1)

    return total(0)
