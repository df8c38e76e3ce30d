def max_sum(nums: list[int]) -> int:
    """The best run is in the left half, in the right half, or crosses the middle."""
    if len(nums) == 1:
        return nums[0]
    middle = len(nums) // 2
    left, right = nums[:middle], nums[middle:]
    crossing = best_from_front(left[::-1]) + best_from_front(right)
    return max(max_sum(left), max_sum(right), crossing)


def best_from_front(nums: list[int]) -> int:
    """Return the largest sum of a run that begins with the first item."""
    best = total = nums[0]
    for value in nums[1:]:
        total += value
        if total > best:
            best = total
    return best
