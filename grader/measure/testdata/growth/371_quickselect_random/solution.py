import random

RNG = random.Random(7)


def solve(nums):
    k = len(nums) // 2
    while True:
        pivot = RNG.choice(nums)
        low = [x for x in nums if x < pivot]
        high = [x for x in nums if x > pivot]
        same = len(nums) - len(low) - len(high)
        if k < len(low):
            nums = low
        elif k < len(low) + same:
            return pivot
        else:
            k -= len(low) + same
            nums = high
