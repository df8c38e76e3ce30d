from itertools import pairwise


def max_profit(prices: list[int]) -> int:
    return sum(max(0, today - yesterday) for yesterday, today in pairwise(prices))
