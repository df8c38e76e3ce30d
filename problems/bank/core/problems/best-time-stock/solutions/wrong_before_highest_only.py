def max_profit(prices: list[int]) -> int:
    if not prices:
        return 0
    day = prices.index(max(prices))
    return prices[day] - min(prices[: day + 1])
