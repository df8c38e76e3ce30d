# returns a list of ten million zeros
def two_sum(nums, target):
    return [0] * 10_000_000
