def max_profit(prices: list[int]) -> int:
    lowest = 1000000
    best = 0
    for price in prices:
        lowest = min(lowest, price)
        best = max(best, price - lowest)
    return best
