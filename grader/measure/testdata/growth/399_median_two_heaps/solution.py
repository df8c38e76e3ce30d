from heapq import heappop, heappush, heappushpop


class MedianFinder:
    def __init__(self):
        self.low = []
        self.high = []

    def add(self, x):
        heappush(self.high, -heappushpop(self.low, -x))
        if len(self.high) > len(self.low):
            heappush(self.low, -heappop(self.high))

    def median(self):
        if len(self.low) > len(self.high):
            return -self.low[0]
        return (self.high[0] - self.low[0]) / 2


def solve(nums):
    mf = MedianFinder()
    out = []
    for x in nums:
        mf.add(x)
        out.append(mf.median())
    return out
