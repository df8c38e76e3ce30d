def solve(nums, k):
    head = nums[:k]
    best = float("inf")
    for i in range(len(head)):
        for j in range(i + 1, len(head)):
            gap = abs(head[i] - head[j])
            if gap < best:
                best = gap
    return best
