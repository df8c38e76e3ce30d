def solve(nums, k):
    counts = [0] * k
    for x in nums:
        counts[x] += 1
    best = 0
    for value in range(k):
        if counts[value] > counts[best]:
            best = value
    return best
