def has_duplicate(nums: list[int]) -> bool:
    seen: list[int] = []
    for value in nums:
        if value in seen:
            return True
        seen.append(value)
    return False
