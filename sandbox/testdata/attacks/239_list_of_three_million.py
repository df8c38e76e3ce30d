# returns three million zeros
def two_sum(nums, target):
    return [0] * 3_000_000
