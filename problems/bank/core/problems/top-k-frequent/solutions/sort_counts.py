def top_k(nums: list[int], k: int) -> list[int]:
    counts: dict[int, int] = {}
    for value in nums:
        counts[value] = counts.get(value, 0) + 1
    pairs = sorted(((count, value) for value, count in counts.items()), reverse=True)
    return [value for _, value in pairs[:k]]
