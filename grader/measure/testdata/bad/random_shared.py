import random


def solve(nums):
    total = 0
    for _ in range(random.randrange(len(nums)) + 1):
        total += 1
    return total
