from itertools import pairwise


def max_profit(prices: list[int]) -> int:
    """Add up the daily changes; a trade that is at a loss is better begun anew."""
    best = gain = 0
    for yesterday, today in pairwise(prices):
        gain = max(0, gain + today - yesterday)
        best = max(best, gain)
    return best
