def solve(nums):
    last = {}
    left = best = 0
    for i, x in enumerate(nums):
        if x in last and last[x] >= left:
            left = last[x] + 1
        last[x] = i
        best = max(best, i - left + 1)
    return best
