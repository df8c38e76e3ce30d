from heapq import merge


def solve(nums):
    runs = [[x] for x in nums]
    while len(runs) > 1:
        paired = [list(merge(runs[i], runs[i + 1])) for i in range(0, len(runs) - 1, 2)]
        if len(runs) % 2:
            paired.append(runs[-1])
        runs = paired
    return runs[0] if runs else []
