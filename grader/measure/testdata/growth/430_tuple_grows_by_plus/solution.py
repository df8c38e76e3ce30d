def solve(nums):
    path = ()
    for x in nums:
        path += (x * 2,)
    return path
