def solve(nums):
    rest = nums
    total = 0
    while rest:
        total = total * 2 % 97 + rest[0]
        rest = rest[1:]
    return total
