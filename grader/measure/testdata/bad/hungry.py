def solve(nums):
    return bytearray(3 << 30)
