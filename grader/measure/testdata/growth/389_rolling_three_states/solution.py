def solve(prices):
    table = [(0, -prices[0], 0)]
    for p in prices[1:]:
        rest, hold, sold = table[-1]
        table.append((max(rest, sold), max(hold, rest - p), hold + p))
    return max(table[-1])
