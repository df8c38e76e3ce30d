def two_sum(nums: list[int], target: int) -> list[int]:
    order = sorted(range(len(nums)), key=lambda i: nums[i])
    low, high = 0, len(order) - 1
    while low < high:
        total = nums[order[low]] + nums[order[high]]
        if total == target:
            return [order[low], order[high]]
        if total < target:
            low += 1
        else:
            high -= 1
    raise ValueError("no pair adds up to target")
