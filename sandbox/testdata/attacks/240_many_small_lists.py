# returns two hundred thousand lists that differ
def two_sum(nums, target):
    return [[i, str(i)] for i in range(200_000)]
