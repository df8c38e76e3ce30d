from bisect import insort


def solve(nums):
    window = []
    out = []
    for x in nums:
        insort(window, x)
        out.append(window[len(window) // 2])
    return out
