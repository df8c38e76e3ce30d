def max_sum(nums: list[int]) -> int:
    """Extend the best run that ends before the item, or start anew."""
    items = iter(nums)
    ending = best = next(items)
    for value in items:
        ending = max(value, ending + value)
        best = max(best, ending)
    return best
