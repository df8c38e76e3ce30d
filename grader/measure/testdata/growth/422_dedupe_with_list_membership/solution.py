def solve(nums):
    unique = []
    for x in nums:
        if x not in unique:
            unique.append(x)
    return unique
