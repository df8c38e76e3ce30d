# returns a string of 50 MB
def two_sum(nums, target):
    return "x" * 50_000_000
