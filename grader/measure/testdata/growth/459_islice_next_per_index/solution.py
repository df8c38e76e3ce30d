from itertools import islice


def solve(nums):
    total = 0
    for i in range(len(nums)):
        total += next(islice(nums, i, None))
    return total
