def solve(nums):
    def best(i, diff, height):
        if i == len(nums):
            return height if diff == 0 else 0
        x = nums[i]
        return max(
            best(i + 1, diff, height),
            best(i + 1, diff + x, height + x),
            best(i + 1, diff - x, height),
        )

    return best(0, 0, 0)
