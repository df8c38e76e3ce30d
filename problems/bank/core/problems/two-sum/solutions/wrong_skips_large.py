def two_sum(nums: list[int], target: int) -> list[int]:
    place = {}
    for i, value in enumerate(nums):
        if value > target:
            continue
        if target - value in place:
            return [place[target - value], i]
        place[value] = i
    return []
