def max_profit(prices: list[int]) -> int:
    if not prices:
        return 0
    day = prices.index(min(prices))
    return max(prices[day:]) - prices[day]
