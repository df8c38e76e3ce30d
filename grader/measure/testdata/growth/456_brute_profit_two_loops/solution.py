def solve(prices):
    best = 0
    for i, buy in enumerate(prices):
        for j in range(i + 1, len(prices)):
            if prices[j] - buy > best:
                best = prices[j] - buy
    return best
