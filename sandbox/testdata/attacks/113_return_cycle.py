# returns a list that contains itself
def two_sum(nums, target):
    result = [0, 1]
    result.append({"again": (result,)})
    return result
