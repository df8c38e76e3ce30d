def solve(nums):
    for a in nums:
        print(a)
    return nums
