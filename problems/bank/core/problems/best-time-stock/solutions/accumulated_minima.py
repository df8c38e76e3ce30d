from itertools import accumulate


def max_profit(prices: list[int]) -> int:
    lows = accumulate(prices, min)
    return max((price - low for price, low in zip(prices, lows)), default=0)
