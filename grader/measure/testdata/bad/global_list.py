WAITING = [1]


def solve(nums):
    total = WAITING.pop()
    for a in nums:
        total += a
    return total
