# calls itself for ever
def two_sum(nums, target):
    return two_sum(nums, target)
