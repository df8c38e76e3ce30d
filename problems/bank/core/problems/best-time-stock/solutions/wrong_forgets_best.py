def max_profit(prices: list[int]) -> int:
    if not prices:
        return 0
    lowest = prices[0]
    profit = 0
    for price in prices:
        if price < lowest:
            lowest = price
            profit = 0
        elif price > lowest:
            profit = price - lowest
    return profit
