# returns ints that no float can hold
def two_sum(nums, target):
    return [2 ** 53 + 1, -(2 ** 63) - 1, 2 ** 64]
