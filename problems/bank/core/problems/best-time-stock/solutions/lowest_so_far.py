def max_profit(prices: list[int]) -> int:
    """For each day of sale the best day to buy is the cheapest one before it."""
    if not prices:
        return 0
    lowest, best = prices[0], 0
    for price in prices:
        lowest = min(lowest, price)
        best = max(best, price - lowest)
    return best
