def max_profit(prices: list[int]) -> int:
    best = 0
    for i in range(1, len(prices)):
        best = max(best, prices[i] - prices[i - 1])
    return best
