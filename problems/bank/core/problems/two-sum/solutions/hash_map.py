def two_sum(nums: list[int], target: int) -> list[int]:
    place: dict[int, int] = {}
    for i, value in enumerate(nums):
        partner = target - value
        if partner in place:
            return [place[partner], i]
        place[value] = i
    raise ValueError("no pair adds up to target")
