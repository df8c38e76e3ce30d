def two_sum(nums: list[int], target: int) -> list[int]:
    place = {value: i for i, value in enumerate(nums)}
    for i, value in enumerate(nums):
        if target - value in place:
            return [i, place[target - value]]
    return []
