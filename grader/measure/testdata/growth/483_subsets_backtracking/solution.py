class Solution:
    def subsets(self, nums):
        result = []
        path = []

        def backtrack(start):
            result.append(path[:])
            for i in range(start, len(nums)):
                path.append(nums[i])
                backtrack(i + 1)
                path.pop()

        backtrack(0)
        return result


def solve(nums):
    return Solution().subsets(nums)
