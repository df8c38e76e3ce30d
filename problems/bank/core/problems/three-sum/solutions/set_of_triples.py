def three_sum(nums: list[int]) -> list[list[int]]:
    """Look the third item up among those seen behind the first; the set drops repeats."""
    found: set[tuple[int, ...]] = set()
    for i, first in enumerate(nums):
        seen: set[int] = set()
        for j in range(i + 1, len(nums)):
            third = -first - nums[j]
            if third in seen:
                found.add(tuple(sorted((first, nums[j], third))))
            seen.add(nums[j])
    return [list(triple) for triple in found]
