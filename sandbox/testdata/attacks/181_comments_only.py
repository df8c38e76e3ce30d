# holds nothing but comments
# def two_sum(nums, target):
#     return [0, 1]
