def max_profit(prices: list[int]) -> int:
    lowest = None
    best = 0
    for price in prices:
        if not lowest or price < lowest:
            lowest = price
        best = max(best, price - lowest)
    return best
