def has_duplicate(nums):
    ordered = sorted(nums)
    for i in range(len(ordered) - 2):
        if ordered[i] == ordered[i + 1]:
            return True
    return False
