# raises an exception with a message of 100 MB
def two_sum(nums, target):
    raise ValueError("x" * 100_000_000)
