# mixes tabs and spaces
def two_sum(nums, target):
    if nums:
	return [0, 1]
        return []
