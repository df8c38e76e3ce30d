from itertools import accumulate


def solve(gain):
    heights = list(accumulate(gain, initial=0))
    return max(heights)
