# is indented wrongly
def two_sum(nums, target):
    seen = {}
      for i, x in enumerate(nums):
        return [i, x]
