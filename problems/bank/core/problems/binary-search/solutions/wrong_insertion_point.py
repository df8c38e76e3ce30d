from bisect import bisect_left


def search(nums: list[int], target: int) -> int:
    place = bisect_left(nums, target)
    return place if place < len(nums) else -1
