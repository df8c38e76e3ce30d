def two_sum(nums: list[int], target: int) -> list[int]:
    for i, value in enumerate(nums):
        rest = nums[i + 1 :]
        partner = target - value
        if partner in rest:
            return [i, i + 1 + rest.index(partner)]
    return []
