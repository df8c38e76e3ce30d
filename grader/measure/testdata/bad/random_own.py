import random


def solve(nums):
    total = 0
    for _ in range(random.Random().randrange(len(nums) * 20)):
        total += 1
    return total
