from itertools import islice


def solve(nums):
    squares = (x * x for x in nums if x % 2)
    return list(islice(squares, 5))
