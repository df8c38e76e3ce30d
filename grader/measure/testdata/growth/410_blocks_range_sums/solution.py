from math import isqrt


class Blocks:
    def __init__(self, nums):
        self.nums = nums
        self.size = max(1, isqrt(len(nums)))
        self.sums = [0] * (len(nums) // self.size + 1)
        for i, x in enumerate(nums):
            self.sums[i // self.size] += x

    def query(self, lo, hi):
        total = 0
        while lo < hi and lo % self.size:
            total += self.nums[lo]
            lo += 1
        while lo + self.size <= hi:
            total += self.sums[lo // self.size]
            lo += self.size
        while lo < hi:
            total += self.nums[lo]
            lo += 1
        return total


def solve(nums, queries):
    blocks = Blocks(nums)
    return [blocks.query(lo, hi) for lo, hi in queries]
