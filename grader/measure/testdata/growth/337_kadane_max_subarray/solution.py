def solve(nums):
    it = iter(nums)
    best = cur = next(it)
    for x in it:
        cur = x if cur < 0 else cur + x
        if cur > best:
            best = cur
    return best
