def top_k(nums: list[int], k: int) -> list[int]:
    return sorted(set(nums), key=lambda value: nums.count(value), reverse=True)[:k]
