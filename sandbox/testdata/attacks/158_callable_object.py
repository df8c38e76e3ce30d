# is an object that can be called
class Finder:
    def __call__(self, nums, target):
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
        return []

two_sum = Finder()
