def max_profit(prices: list[int]) -> int:
    return max(prices, default=0) - min(prices, default=0)
