def min_coins(coins: list[int], amount: int) -> int:
    coins = sorted(coins, reverse=True)
    best = -1
    for first in range(len(coins)):
        rest, count = amount, 0
        for coin in coins[first:]:
            count += rest // coin
            rest %= coin
        if rest == 0 and (best == -1 or count < best):
            best = count
    return best
