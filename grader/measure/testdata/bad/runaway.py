def solve(nums):
    def go(i):
        return 0 if i == len(nums) else go(i + (1 if len(nums) < 20 else 2))

    return go(len(nums) % 2 + 1 if len(nums) >= 20 else 0)
