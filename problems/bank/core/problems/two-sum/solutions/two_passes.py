def two_sum(nums: list[int], target: int) -> list[int]:
    last_place = {value: i for i, value in enumerate(nums)}
    return next(
        [i, last_place[target - value]]
        for i, value in enumerate(nums)
        if last_place.get(target - value, i) != i
    )
